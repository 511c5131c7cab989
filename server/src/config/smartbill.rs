//! `[smartbill]`

use serde::Deserialize;

/// How alias files go to American Express and come back.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum SmartBillWay {
    /// They do not.
    #[serde(rename = "")]
    None,
    /// Two folders that somebody else carries files from and to.
    Folder,
}

/// `[smartbill]`
#[derive(Clone, Deserialize)]
#[serde(deny_unknown_fields)]
#[expect(missing_docs, reason = "config.default.toml is the one place that documents settings")]
pub struct SmartBill {
    pub way: SmartBillWay,
    pub spool: String,
    pub layout: String,
    pub identity: String,
    pub recipient: String,
    pub outbox: String,
    pub inbox: String,
    pub max_mib: u32,
}

impl SmartBill {
    /// What a way needs.
    pub(super) fn check(&self, problems: &mut Vec<String>) {
        if self.max_mib == 0 {
            problems.push("smartbill.max_mib must be at least 1".into());
        }
        if self.way == SmartBillWay::None {
            return;
        }
        let needed = [
            (&self.identity, "identity is empty: with what would files be opened?"),
            (&self.recipient, "recipient is empty: files with card numbers would have nobody to be encrypted for"),
            (&self.outbox, "outbox is empty: where do our files go?"),
            (&self.inbox, "inbox is empty: where do theirs come?"),
        ];
        for (value, problem) in needed {
            if value.is_empty() {
                problems.push(format!("smartbill.{problem}"));
            }
        }
        if self.inbox == self.outbox && !self.inbox.is_empty() {
            problems.push("smartbill.inbox is the outbox: our own files would come back".into());
        }
    }
}
