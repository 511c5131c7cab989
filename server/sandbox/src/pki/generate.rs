//! Makes all certificates at once. Keys of authorities are never written: once the certificates
//! exist nobody can issue another.

use std::fs;
use std::io::Write;
use std::os::unix::fs::{DirBuilderExt, OpenOptionsExt};
use std::path::{Path, PathBuf};

use rcgen::{
    BasicConstraints, CertificateParams, CertifiedIssuer, DnType, ExtendedKeyUsagePurpose, IsCa, KeyPair,
    KeyUsagePurpose, PKCS_ECDSA_P256_SHA256,
};

use super::{COMPLETE, PkiError, file_error};
use crate::Scheme;
use crate::calendar::Date;

const VALID_FOR_YEARS: i32 = 10;
const MS_PER_DAY: i64 = 86_400_000;

type Authority = CertifiedIssuer<'static, KeyPair>;

/// Fills a new folder beside `folder` and moves it into place, so that two starts at the same
/// moment end with the same certificates.
pub(super) fn into_folder(folder: &Path, now_ms: i64) -> Result<(), PkiError> {
    let mut name = folder.file_name().unwrap_or_default().to_owned();
    name.push(format!(".new-{}", std::process::id()));
    let fresh = folder.with_file_name(name);
    if let Some(parent) = folder.parent() {
        fs::create_dir_all(parent).map_err(|source| file_error(parent, source))?;
    }
    let _ = fs::remove_dir_all(&fresh);
    Maker { folder: fresh.clone(), now_ms }.make_all()?;
    if let Err(source) = fs::rename(&fresh, folder) {
        let _ = fs::remove_dir_all(&fresh);
        if !folder.join(COMPLETE).exists() {
            return Err(file_error(folder, source));
        }
    }
    Ok(())
}

struct Maker {
    folder: PathBuf,
    now_ms: i64,
}

impl Maker {
    fn make_all(&self) -> Result<(), PkiError> {
        let directory_key = KeyPair::generate_for(&PKCS_ECDSA_P256_SHA256)?;
        let directory = Authority::self_signed(self.authority("Directories"), directory_key)?;
        let mut chain = String::new();
        for scheme in Scheme::ALL {
            let (folder, name) = (scheme.path(), scheme.tag());
            let authority = self.root(folder, name)?;
            self.leaf(folder, "client", &format!("{name} 3DS server"), &authority, false, "")?;
            self.leaf(folder, "directory", &format!("{name} directory"), &authority, false, "")?;
            // One listener serves four directories. Its issuer is signed by each authority, so a
            // caller finds a path to whichever one it trusts.
            let cross = self.authority("Directories");
            chain.push_str(&cross.signed_by(directory.key(), &authority)?.pem());
        }
        self.leaf("directory", "server", "Directory servers", &directory, true, &chain)?;
        let results = self.root("results", "Results listeners")?;
        self.leaf("results", "server", "3DS server results", &results, true, "")?;
        let rogue = self.root("rogue", "Somebody else")?;
        self.leaf("rogue", "client", "Rogue 3DS server", &rogue, false, "")?;
        self.write("", COMPLETE, "")
    }

    fn root(&self, folder: &str, name: &str) -> Result<Authority, PkiError> {
        let key = KeyPair::generate_for(&PKCS_ECDSA_P256_SHA256)?;
        let authority = Authority::self_signed(self.authority(name), key)?;
        self.write(folder, "ca.pem", &authority.pem())?;
        Ok(authority)
    }

    fn leaf(
        &self,
        folder: &str,
        file: &str,
        name: &str,
        authority: &Authority,
        is_server: bool,
        chain: &str,
    ) -> Result<(), PkiError> {
        let names = if is_server { vec!["localhost".to_owned(), "127.0.0.1".to_owned()] } else { vec![] };
        let mut params = self.params(name, names)?;
        params.key_usages = vec![KeyUsagePurpose::DigitalSignature];
        params.extended_key_usages =
            vec![if is_server { ExtendedKeyUsagePurpose::ServerAuth } else { ExtendedKeyUsagePurpose::ClientAuth }];
        params.use_authority_key_identifier_extension = true;
        let key = KeyPair::generate_for(&PKCS_ECDSA_P256_SHA256)?;
        let certificate = params.signed_by(&key, authority)?;
        self.write(folder, &format!("{file}.pem"), &(certificate.pem() + chain))?;
        self.write(folder, &format!("{file}.key"), &key.serialize_pem())
    }

    fn authority(&self, name: &str) -> CertificateParams {
        let name = format!("{name} sandbox authority");
        let mut params = self.params(&name, vec![]).unwrap_or_default();
        params.is_ca = IsCa::Ca(BasicConstraints::Unconstrained);
        params.key_usages = vec![KeyUsagePurpose::KeyCertSign, KeyUsagePurpose::CrlSign];
        params
    }

    fn params(&self, name: &str, names: Vec<String>) -> Result<CertificateParams, rcgen::Error> {
        let mut params = CertificateParams::new(names)?;
        params.distinguished_name.push(DnType::CommonName, name);
        params.distinguished_name.push(DnType::OrganizationName, "Maillon sandbox bank");
        let from = Date::of(self.now_ms - MS_PER_DAY);
        let year = i32::try_from(from.year).unwrap_or(1970);
        params.not_before = rcgen::date_time_ymd(year, from.month, from.day);
        // The first of the month exists every year; 29 February does not.
        params.not_after = rcgen::date_time_ymd(year + VALID_FOR_YEARS, from.month, 1);
        Ok(params)
    }

    fn write(&self, folder: &str, file: &str, text: &str) -> Result<(), PkiError> {
        let folder = self.folder.join(folder);
        let failed = |source| file_error(&folder, source);
        fs::DirBuilder::new().recursive(true).mode(0o700).create(&folder).map_err(failed)?;
        let path = folder.join(file);
        fs::OpenOptions::new()
            .write(true)
            .create_new(true)
            .mode(0o600)
            .open(&path)
            .and_then(|mut file| file.write_all(text.as_bytes()))
            .map_err(|source| file_error(&path, source))
    }
}
