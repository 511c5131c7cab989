//! Names of things, each with a type of its own.

use std::fmt;

use crate::ports::Entropy;

macro_rules! id {
    ($(#[$doc:meta])* $name:ident) => {
        $(#[$doc])*
        #[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $name(String);

        impl $name {
            /// Takes a name that was read from a store, a configuration or a checked request.
            pub fn from_text(text: impl Into<String>) -> Self {
                Self(text.into())
            }

            /// The name as written on the wire and in the store.
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl fmt::Debug for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                write!(f, "{}({})", stringify!($name), self.0)
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(&self.0)
            }
        }
    };
}

macro_rules! minted {
    ($($name:ident),+) => {
        $(impl $name {
            /// A fresh id: a `UUIDv7`, so that rows sort by age.
            pub fn mint(entropy: &dyn Entropy) -> Self {
                Self(entropy.uuid())
            }
        })+
    };
}

id!(/// Who charges; chosen by the operator (Axepta `MID`).
    MerchantId);
id!(/// One shop of a merchant.
    PosId);
id!(/// One payment method of one shop; unique per merchant (Monext `contractNumber`).
    ContractId);
id!(/// One visit to the hosted page.
    SessionId);
id!(/// A payment: 32 lower-case hexadecimal characters, constant for its whole life.
    PayId);
id!(/// One operation of a payment as the merchant sees it: 32 lower-case hexadecimal characters.
    XId);
id!(/// A merchant-named holder of cards.
    WalletId);
id!(/// A stored card.
    CardId);
id!(/// A sealed card number and its expiry, with a record key of the same name.
    RecordId);
id!(/// One thing asked of the acquirer.
    OperationId);
id!(/// One 3-D Secure run; it is the `threeDSServerTransID`.
    AuthenticationId);
id!(/// The text a consumer agreed to, and when.
    ConsentId);
id!(/// The agreement that a first payment founds.
    MandateId);
id!(/// What is charged on which day, by a mandate's leave (Monext `paymentRecordId`).
    ScheduleId);
id!(/// One visit to the wallet page.
    WalletSessionId);
id!(/// A running server process.
    NodeId);
id!(/// A receiver of notifications.
    EndpointId);

minted!(
    SessionId,
    CardId,
    RecordId,
    OperationId,
    ConsentId,
    MandateId,
    ScheduleId,
    WalletSessionId,
    NodeId,
    EndpointId
);

impl AuthenticationId {
    /// A random (version 4) UUID: the schemes see it, so it tells nothing about time or order.
    pub fn mint(entropy: &dyn Entropy) -> Self {
        let mut bytes = entropy.bytes16();
        bytes[6] = (bytes[6] & 0x0f) | 0x40;
        bytes[8] = (bytes[8] & 0x3f) | 0x80;
        let mut text = hex(&bytes);
        for at in [20, 16, 12, 8] {
            text.insert(at, '-');
        }
        Self(text)
    }
}

impl PayId {
    /// 128 random bits in lower-case hexadecimal.
    pub fn mint(entropy: &dyn Entropy) -> Self {
        Self(hex(&entropy.bytes16()))
    }
}

impl XId {
    /// The name of a journalled operation: its id without hyphens.
    pub fn of(operation: &OperationId) -> Self {
        Self(operation.0.replace('-', ""))
    }

    /// 128 random bits in lower-case hexadecimal.
    pub fn mint(entropy: &dyn Entropy) -> Self {
        Self(hex(&entropy.bytes16()))
    }
}

impl WalletId {
    /// A wallet name for a merchant that gave none; letters first, so that no run of digits looks like a card.
    pub fn mint(entropy: &dyn Entropy) -> Self {
        Self(format!("w-{}", entropy.uuid()))
    }
}

fn hex(bytes: &[u8]) -> String {
    use std::fmt::Write;
    bytes.iter().fold(String::with_capacity(bytes.len() * 2), |mut text, byte| {
        let _ = write!(text, "{byte:02x}");
        text
    })
}
