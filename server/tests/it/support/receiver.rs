//! A merchant's receiver of notifications, on loopback, that does what a test wants.

use std::sync::{Arc, Mutex};
use std::time::Duration;

use axum::Router;
use axum::body::Bytes;
use axum::extract::{Request, State};
use axum::http::{HeaderMap, Method, Uri};
use axum::response::Response;
use http_body_util::BodyExt;
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
        let router = Router::new().fallback(receive).with_state(shared);
        let task = tokio::spawn(async move { axum::serve(listener, router).await.unwrap() });
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

async fn receive(State(shared): State<Shared>, request: Request) -> Response {
    let (parts, body) = request.into_parts();
    let body = body.collect().await.unwrap().to_bytes();
    let arrived = Arrived { method: parts.method, uri: parts.uri, headers: parts.headers, body };
    let (status, wait) = (shared.manner)(&arrived);
    shared.arrived.lock().unwrap().push(arrived);
    tokio::time::sleep(wait).await;
    // Nobody answers: the connection goes when the task does.
    assert_ne!(status, 0, "dropped, as the test wants");
    let mut response = Response::new(axum::body::Body::empty());
    *response.status_mut() = status.try_into().unwrap();
    if (300..400).contains(&status) {
        response.headers_mut().insert("location", "/elsewhere".parse().unwrap());
    }
    response
}
