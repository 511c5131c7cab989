//! A browser without script, as far as the bank's pages need one; and the 3DS method.

use data_encoding::BASE64URL_NOPAD;
use http_body_util::{BodyExt, Full};
use hyper::body::Bytes;
use hyper::header::{ACCEPT_LANGUAGE, CONTENT_SECURITY_POLICY, CONTENT_TYPE};
use hyper::{Method, Request, StatusCode};
use hyper_util::client::legacy::Client;
use hyper_util::rt::TokioExecutor;

use super::Lab;

pub(super) struct Page {
    pub(super) status: StatusCode,
    pub(super) policy: String,
    pub(super) html: String,
}

impl Page {
    /// The value of a named field, as the page holds it.
    pub(super) fn field(&self, name: &str) -> Option<String> {
        let mark = format!("name=\"{name}\" value=\"");
        let (_, after) = self.html.split_once(&mark)?;
        Some(after.split_once('"')?.0.to_owned())
    }

    /// Where the page's form goes.
    pub(super) fn action(&self) -> String {
        let (_, after) = self.html.split_once("action=\"").unwrap();
        after.split_once('"').unwrap().0.replace("&#38;", "&")
    }
}

impl Lab {
    pub(super) async fn post(&self, path: &str, language: &str, fields: &[(&str, &str)]) -> Page {
        let pairs: Vec<String> = fields.iter().map(|(name, value)| format!("{name}={}", escape(value))).collect();
        let request = Request::builder()
            .method(Method::POST)
            .uri(format!("{}{path}", self.bank.acs_origin()))
            .header(CONTENT_TYPE, "application/x-www-form-urlencoded")
            .header(ACCEPT_LANGUAGE, language)
            .body(Full::new(Bytes::from(pairs.join("&"))))
            .unwrap();
        let client = Client::builder(TokioExecutor::new()).build_http();
        let response = client.request(request).await.unwrap();
        let policy = response.headers().get(CONTENT_SECURITY_POLICY);
        Page {
            status: response.status(),
            policy: policy.map_or_else(String::new, |value| value.to_str().unwrap().to_owned()),
            html: {
                let body = response.into_body().collect().await.unwrap().to_bytes();
                String::from_utf8(body.to_vec()).unwrap()
            },
        }
    }
}

fn escape(text: &str) -> String {
    text.bytes()
        .map(|byte| match byte {
            b'0'..=b'9' | b'a'..=b'z' | b'A'..=b'Z' | b'-' | b'_' => char::from(byte).to_string(),
            _ => format!("%{byte:02X}"),
        })
        .collect()
}

const TRANSACTION: &str = "8a880dc0-d2d2-4067-bcb1-b08d1690b26e";

fn method_data(address: &str) -> String {
    let data = serde_json::json!({
        "threeDSServerTransID": TRANSACTION,
        "threeDSMethodNotificationURL": address,
    });
    BASE64URL_NOPAD.encode(data.to_string().as_bytes())
}

#[tokio::test]
async fn the_method_calls_back() {
    let lab = Lab::open().await;
    let data = method_data("http://127.0.0.1:3000/3ds/method?x=1&y=2");
    // Padded input is fine too.
    for data in [data.clone(), format!("{data}==")] {
        let page = lab.post("/method", "en", &[("threeDSMethodData", &data)]).await;
        assert_eq!(page.status, StatusCode::OK);
        assert_eq!(page.action(), "http://127.0.0.1:3000/3ds/method?x=1&y=2");
        // Without spaces, as in the protocol's own example.
        let expected = "eyJ0aHJlZURTU2VydmVyVHJhbnNJRCI6IjhhODgwZGMwLWQyZDItNDA2Ny1iY2IxLWIwOGQxNjkwYjI2ZSJ9";
        assert_eq!(page.field("threeDSMethodData").as_deref(), Some(expected));
        assert!(page.html.contains("<noscript>"));
    }
}

#[tokio::test]
async fn the_silent_method_has_no_form() {
    let lab = Lab::open().await;
    let data = method_data("http://127.0.0.1:3000/");
    let page = lab.post("/method/silent", "en", &[("threeDSMethodData", &data)]).await;
    assert_eq!(page.status, StatusCode::OK);
    assert!(!page.html.contains("<form"));
}

#[tokio::test]
async fn nothing_is_sent_to_what_is_no_web_address() {
    let lab = Lab::open().await;
    for address in ["javascript:alert(1)", "http://", "http://a\"><script>", "/relative"] {
        let data = method_data(address);
        let page = lab.post("/method", "fr", &[("threeDSMethodData", &data)]).await;
        assert_eq!(page.status, StatusCode::BAD_REQUEST, "{address}");
        assert!(!page.html.contains("<form"));
    }
}
