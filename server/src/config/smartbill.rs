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
    /// Two folders of a server.
    Sftp,
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
    pub sftp: Sftp,
}

/// `[smartbill.sftp]`
#[derive(Clone, Deserialize)]
#[serde(deny_unknown_fields)]
#[expect(missing_docs, reason = "config.default.toml is the one place that documents settings")]
pub struct Sftp {
    pub address: String,
    pub user: String,
    pub key: String,
    pub host_key: String,
    pub timeout_ms: u64,
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
        if self.way == SmartBillWay::Sftp {
            self.check_sftp(problems);
        }
        if self.inbox == self.outbox && !self.inbox.is_empty() {
            problems.push("smartbill.inbox is the outbox: our own files would come back".into());
        }
    }

    fn check_sftp(&self, problems: &mut Vec<String>) {
        let needed = [
            (&self.sftp.address, "address is empty: which server?"),
            (&self.sftp.user, "user is empty: who are we there?"),
            (&self.sftp.key, "key is empty: how do we prove it?"),
            (&self.sftp.host_key, "host_key is empty: anybody could take our files and give us theirs"),
        ];
        for (value, problem) in needed {
            if value.is_empty() {
                problems.push(format!("smartbill.sftp.{problem}"));
            }
        }
        if self.sftp.timeout_ms == 0 {
            problems.push("smartbill.sftp.timeout_ms must be at least 1".into());
        }
    }
}
