//! A merchant's receiver of notifications, on loopback, that does what a test wants.

use std::sync::{Arc, Mutex};
use std::time::Duration;

use http_body_util::{BodyExt, Empty};
use hyper::body::{Bytes, Incoming};
use hyper::header::HeaderMap;
use hyper::server::conn::http1;
use hyper::service::service_fn;
use hyper::{Method, Request, Response, Uri};
use hyper_util::rt::TokioIo;
use serde_json::Value;
use tokio::net::TcpListener;
use tokio::task::JoinHandle;

use super::wait::until;

/// What arrived.
#[derive(Clone, Debug)]
pub struct Arrived {
    pub method: Method,
    pub uri: Uri,
    pub headers: HeaderMap,
    pub body: Bytes,
}

impl Arrived {
    pub fn header(&self, name: &str) -> &str {
        self.headers.get(name).map_or("", |value| value.to_str().unwrap())
    }

    pub fn json(&self) -> Value {
        serde_json::from_slice(&self.body).unwrap()
    }

    pub fn text(&self, pointer: &str) -> String {
        self.json().pointer(pointer).and_then(Value::as_str).unwrap_or_default().to_owned()
    }
}

/// What to do with a request: a status, after some time; status 0 drops the connection.
pub type Manner = dyn Fn(&Arrived) -> (u16, Duration) + Send + Sync;

/// A running receiver.
pub struct Receiver {
    pub url: String,
    arrived: Arc<Mutex<Vec<Arrived>>>,
    task: JoinHandle<()>,
}

#[derive(Clone)]
struct Shared {
    arrived: Arc<Mutex<Vec<Arrived>>>,
    manner: Arc<Manner>,
}

impl Receiver {
    /// One that acknowledges everything.
    pub async fn polite() -> Self {
        Self::with(|_| (204, Duration::ZERO)).await
    }

    pub async fn with(manner: impl Fn(&Arrived) -> (u16, Duration) + Send + Sync + 'static) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let url = format!("http://{}/hook", listener.local_addr().unwrap());
        let arrived = Arc::<Mutex<Vec<Arrived>>>::default();
        let shared = Shared { arrived: arrived.clone(), manner: Arc::new(manner) };
        let task = tokio::spawn(async move {
            while let Ok((stream, _)) = listener.accept().await {
                let shared = shared.clone();
                let service = service_fn(move |request| receive(shared.clone(), request));
                tokio::spawn(http1::Builder::new().serve_connection(TokioIo::new(stream), service));
            }
        });
        Self { url, arrived, task }
    }

    /// Everything so far.
    pub fn arrived(&self) -> Vec<Arrived> {
        self.arrived.lock().unwrap().clone()
    }

    /// Waits for so many.
    pub async fn received(&self, count: usize) -> Vec<Arrived> {
        let look = || async {
            let arrived = self.arrived();
            (arrived.len() >= count).then_some(arrived)
        };
        until(&format!("{count} notifications"), 20, look).await
    }
}

impl Drop for Receiver {
    fn drop(&mut self) {
        self.task.abort();
    }
}

/// An error ends the connection without an answer.
async fn receive(shared: Shared, request: Request<Incoming>) -> Result<Response<Empty<Bytes>>, &'static str> {
    let (parts, body) = request.into_parts();
    let body = body.collect().await.map_err(|_| "half a request")?.to_bytes();
    let arrived = Arrived { method: parts.method, uri: parts.uri, headers: parts.headers, body };
    let (status, wait) = (shared.manner)(&arrived);
    shared.arrived.lock().unwrap().push(arrived);
    tokio::time::sleep(wait).await;
    if status == 0 {
        return Err("dropped, as the test wants");
    }
    let mut response = Response::new(Empty::new());
    *response.status_mut() = status.try_into().unwrap();
    if (300..400).contains(&status) {
        response.headers_mut().insert("location", "/elsewhere".parse().unwrap());
    }
    Ok(response)
}
