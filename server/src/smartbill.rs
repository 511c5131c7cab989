//! The exchange of alias files with American Express, as configured.

use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::Duration;

use adapters::smartbill::{Identity, Layout, Recipient, Settings, SftpSettings, SmartBillFiles, Way};
use anyhow::Context;
use domain::ports::AliasFiles;

use crate::banks::Banks;
use crate::config::{Config, SmartBill, SmartBillWay};
use crate::start::Ground;

/// Bytes of a MiB.
const MIB: u64 = 1024 * 1024;

/// The exchange, if there is one. What is not safe or cannot work is refused here, before the first file.
pub async fn alias_files(
    config: &Config,
    ground: &Ground,
    banks: &Banks,
) -> anyhow::Result<Option<Arc<dyn AliasFiles>>> {
    let settings = &config.smartbill;
    let way = match settings.way {
        SmartBillWay::None => return with_sandbox(config, ground, banks).await,
        SmartBillWay::Sftp => sftp(settings),
        SmartBillWay::Folder => {
            Way::Folder { outbox: folder("outbox", &settings.outbox)?, inbox: folder("inbox", &settings.inbox)? }
        }
    };
    let identity = Identity::load(Path::new(&settings.identity)).context("smartbill.identity")?;
    let recipient = Recipient::parse(&settings.recipient).context("smartbill.recipient")?;
    Ok(Some(open(config, ground, identity, recipient, way)?))
}

/// The exchange with the sandbox bank's alias platform, if it runs in this process.
#[cfg(feature = "sandbox")]
async fn with_sandbox(config: &Config, ground: &Ground, banks: &Banks) -> anyhow::Result<Option<Arc<dyn AliasFiles>>> {
    let Some(bank) = &banks.bank else { return Ok(None) };
    let folder = crate::sandbox_mode::amex_dir(config);
    let identity = Identity::development(&spool(config).join("identity.key"), ground.entropy.as_ref())?;
    let recipient = bank.exchange_aliases(&folder).await.context("sandbox.amex_dir cannot be used")?;
    std::fs::write(folder.join("partner.txt"), format!("{}\n", identity.recipient()))?;
    let way = Way::Folder { outbox: folder.join("from-partner"), inbox: folder.join("to-partner") };
    Ok(Some(open(config, ground, identity, Recipient::parse(&recipient)?, way)?))
}

#[cfg(not(feature = "sandbox"))]
#[expect(clippy::unused_async, reason = "the same with and without the sandbox")]
async fn with_sandbox(
    _config: &Config,
    _ground: &Ground,
    _banks: &Banks,
) -> anyhow::Result<Option<Arc<dyn AliasFiles>>> {
    Ok(None)
}

fn open(
    config: &Config,
    ground: &Ground,
    identity: Identity,
    recipient: Recipient,
    way: Way,
) -> anyhow::Result<Arc<dyn AliasFiles>> {
    let settings = &config.smartbill;
    anyhow::ensure!(
        identity.recipient().to_string() != recipient.to_string(),
        "smartbill.recipient is our own public key: American Express could not open what we send"
    );
    let spool = spool(config);
    let files = SmartBillFiles::open(Settings {
        layout: layout(&settings.layout)?,
        identity,
        recipient,
        way,
        bytes_max: u64::from(settings.max_mib) * MIB,
        entropy: ground.entropy.clone(),
        spool: spool.clone(),
    });
    Ok(Arc::new(files.with_context(|| format!("smartbill: spool {}", spool.display()))?))
}

fn sftp(settings: &SmartBill) -> Way {
    let server = settings.sftp.clone();
    Way::Sftp(SftpSettings {
        address: server.address,
        user: server.user,
        key: server.key.into(),
        host_key: server.host_key,
        outbox: settings.outbox.clone(),
        inbox: settings.inbox.clone(),
        step: Duration::from_millis(server.timeout_ms),
    })
}

fn spool(config: &Config) -> PathBuf {
    let spool = &config.smartbill.spool;
    if spool.is_empty() { config.data_dir().join("smartbill") } else { spool.into() }
}

fn layout(path: &str) -> anyhow::Result<Layout> {
    if path.is_empty() {
        return Ok(Layout::built_in()?);
    }
    let text = std::fs::read_to_string(path).with_context(|| format!("smartbill.layout: cannot read {path}"))?;
    Layout::read(&text).with_context(|| format!("smartbill.layout: {path}"))
}

fn folder(name: &str, path: &str) -> anyhow::Result<PathBuf> {
    let folder = PathBuf::from(path);
    anyhow::ensure!(folder.is_dir(), "smartbill.{name}: {path} is not a folder");
    Ok(folder)
}
