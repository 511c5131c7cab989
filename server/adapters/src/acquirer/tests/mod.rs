mod bench;
mod codec;
mod logs;
mod network;
mod peer;
mod pyiso8583;
mod socket;
