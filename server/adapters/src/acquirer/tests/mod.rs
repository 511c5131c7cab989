mod codec;
mod peer;
mod pyiso8583;
mod socket;
