//! What every surface shares on the way in and out of HTTP.

pub mod assets;
pub mod client;
pub mod compression;
pub mod language;
pub mod origin;
pub mod page;
pub mod return_url;
pub mod serve;
pub mod widget;
