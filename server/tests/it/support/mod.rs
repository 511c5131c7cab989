//! What the stories are told with.

pub mod alias_desk;
pub mod amex_house;
pub mod amex_shop;
pub mod balancer;
pub mod books;
pub mod brittle;
pub mod canary;
pub mod cards;
pub mod child;
pub mod consumer;
pub mod crowd;
pub mod database;
pub mod dice;
pub mod directory;
pub mod disk;
pub mod html;
pub mod http;
pub mod kept;
pub mod merchant;
pub mod receiver;
pub mod server;
pub mod settlements;
pub mod wait;
pub mod wallet;
