//! The bank's certificates: one authority per directory server, one for the 3DS server's own
//! results listener, and a foreign one that nobody should believe.

mod generate;

use std::fmt;
use std::io;
use std::path::{Path, PathBuf};

use zeroize::Zeroizing;

use crate::Scheme;

/// Written last: a folder without it is not complete.
const COMPLETE: &str = "complete";

/// A private key as PKCS#8 PEM; wiped when dropped, never shown.
#[derive(Clone)]
pub struct PrivateKeyPem(Zeroizing<String>);

impl PrivateKeyPem {
    /// The PEM text, for handing to a TLS library.
    pub fn expose(&self) -> &str {
        &self.0
    }
}

impl fmt::Debug for PrivateKeyPem {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("PrivateKeyPem")
    }
}

/// A certificate chain with its key, in memory and on disk.
#[derive(Clone, Debug)]
pub struct Identity {
    /// Certificates as PEM, the leaf first.
    pub certificate_pem: String,
    /// The leaf's key.
    pub key_pem: PrivateKeyPem,
    /// Where the certificates lie.
    pub certificate_path: PathBuf,
    /// Where the key lies; readable by its owner only.
    pub key_path: PathBuf,
}

/// What a 3DS server needs to talk to one directory server.
#[derive(Clone, Debug)]
pub struct SchemePki {
    /// The authority that vouches for this directory server: trust it, and it alone, when calling
    /// the directory and when accepting results from it.
    pub ca_pem: String,
    /// Where that certificate lies.
    pub ca_path: PathBuf,
    /// The 3DS server's certificate for calling this directory.
    pub client: Identity,
    /// The directory's own certificate for delivering results. A test may play the directory with
    /// it; a product has no business with it.
    pub directory_client: Identity,
}

/// All certificates of one bank.
#[derive(Clone, Debug)]
pub struct Pki {
    visa: SchemePki,
    mastercard: SchemePki,
    cb: SchemePki,
    amex: SchemePki,
    /// The authority of results listeners, which the directories trust.
    pub results_ca_pem: String,
    /// Where that certificate lies.
    pub results_ca_path: PathBuf,
    /// The certificate of the 3DS server's results listener, for `localhost` and `127.0.0.1`.
    pub results: Identity,
    /// A client certificate of an authority that nobody trusts, for tests.
    pub rogue: Identity,
    pub(crate) directory: Identity,
}

/// The certificates could not be made or read.
#[derive(Debug, thiserror::Error)]
pub enum PkiError {
    /// A file could not be read or written.
    #[error("{path}: {source}")]
    File {
        /// The file or folder.
        path: PathBuf,
        /// What the system said.
        source: io::Error,
    },
    /// A certificate could not be made.
    #[error("a certificate could not be made: {0}")]
    Certificate(#[from] rcgen::Error),
}

impl Pki {
    /// What belongs to one directory server.
    pub fn scheme(&self, scheme: Scheme) -> &SchemePki {
        match scheme {
            Scheme::Visa => &self.visa,
            Scheme::Mastercard => &self.mastercard,
            Scheme::Cb => &self.cb,
            Scheme::Amex => &self.amex,
        }
    }

    /// Reads the certificates in `folder`; makes them first when there are none.
    pub(crate) fn open(folder: &Path, now_ms: i64) -> Result<Self, PkiError> {
        if !folder.join(COMPLETE).exists() {
            generate::into_folder(folder, now_ms)?;
        }
        Ok(Self {
            visa: read_scheme(folder, Scheme::Visa)?,
            mastercard: read_scheme(folder, Scheme::Mastercard)?,
            cb: read_scheme(folder, Scheme::Cb)?,
            amex: read_scheme(folder, Scheme::Amex)?,
            results_ca_pem: read(&folder.join("results/ca.pem"))?,
            results_ca_path: folder.join("results/ca.pem"),
            results: read_identity(&folder.join("results"), "server")?,
            rogue: read_identity(&folder.join("rogue"), "client")?,
            directory: read_identity(&folder.join("directory"), "server")?,
        })
    }
}

fn read_scheme(folder: &Path, scheme: Scheme) -> Result<SchemePki, PkiError> {
    let folder = folder.join(scheme.path());
    Ok(SchemePki {
        ca_pem: read(&folder.join("ca.pem"))?,
        ca_path: folder.join("ca.pem"),
        client: read_identity(&folder, "client")?,
        directory_client: read_identity(&folder, "directory")?,
    })
}

fn read_identity(folder: &Path, name: &str) -> Result<Identity, PkiError> {
    let certificate_path = folder.join(format!("{name}.pem"));
    let key_path = folder.join(format!("{name}.key"));
    Ok(Identity {
        certificate_pem: read(&certificate_path)?,
        key_pem: PrivateKeyPem(Zeroizing::new(read(&key_path)?)),
        certificate_path,
        key_path,
    })
}

fn read(path: &Path) -> Result<String, PkiError> {
    std::fs::read_to_string(path).map_err(|source| file_error(path, source))
}

fn file_error(path: &Path, source: io::Error) -> PkiError {
    PkiError::File { path: path.to_owned(), source }
}
