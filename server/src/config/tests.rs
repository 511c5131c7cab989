use super::*;

fn load(pairs: &[(&str, &str)]) -> anyhow::Result<Config> {
    Config::from_sources(&pairs.iter().map(|(k, v)| ((*k).to_owned(), (*v).to_owned())).collect())
}

#[test]
fn defaults_and_environment() {
    let config = load(&[("MAILLON_LISTEN", "127.0.0.1:4000"), ("MAILLON_ACQUIRER__CONNECTIONS", "5")]).unwrap();
    assert_eq!(config.public_base(), "http://127.0.0.1:4000");
    assert_eq!(config.acquirer.connections, 5);
    assert_eq!(config.key_store_url(), "sqlite://data/maillon-keys.db");
    let proxies = load(&[("MAILLON_TRUSTED_PROXIES", "10.0.0.0/8,127.0.0.1/32")]).unwrap().trusted_proxies;
    assert_eq!(proxies.len(), 2);
}

#[test]
fn unknown_names_are_refused() {
    assert!(load(&[("MAILLON_LISTENN", "127.0.0.1:4000")]).is_err());
}

#[test]
fn production_says_all_that_is_missing() {
    let error = load(&[("MAILLON_MODE", "production")]).err().unwrap().to_string();
    for word in ["development", "public_url", "acquirer.address", "directories", "server_reference"] {
        assert!(error.contains(word), "{word} in {error}");
    }
}
