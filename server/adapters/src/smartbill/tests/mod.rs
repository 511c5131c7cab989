mod exchange;
mod golden;
mod hand;
mod layout;
mod properties;
mod sftp;
