//! What comes from acquirers, given anything.

use super::codec;
use super::private_data::PrivateData;

/// What is read is written again as the same message.
pub(crate) fn message(bytes: &[u8]) {
    let Ok(message) = codec::decode(bytes) else { return };
    if let Ok(data) = PrivateData::parse(message.text(48)) {
        let again = PrivateData::parse(&data.encode());
        assert!(again.is_ok_and(|again| again.encode() == data.encode()), "private data changes as it is written");
    }
    let Ok(written) = codec::encode(&message) else { return };
    let again = written.get(2..).map(codec::decode);
    assert!(matches!(again, Some(Ok(again)) if again.iter().eq(message.iter())), "a message changes as it is written");
}
