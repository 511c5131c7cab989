use std::net::IpAddr;

use crate::notify::{Policy, Refused};

fn production() -> Policy {
    Policy::default()
}

fn sandbox() -> Policy {
    Policy { loopback: true, ..Policy::default() }
}

/// Hosts that lead inside, in every spelling that a parser somewhere understands.
const INSIDE: [&str; 78] = [
    "127.0.0.1",
    "127.1",
    "127.0.1",
    "127.255.255.254",
    "2130706433",
    "0x7f000001",
    "0x7f.1",
    "0x7F.0.0.1",
    "0177.0.0.1",
    "017700000001",
    "0x7f.0x0.0x0.0x1",
    "0177.0.0.0x1",
    "127.0.0.1.",
    "0",
    "0.0.0.0",
    "0x0",
    "00",
    "10.0.0.1",
    "10.1",
    "0xa.1",
    "012.0.0.1",
    "167772161",
    "100.64.0.1",
    "100.127.255.255",
    "169.254.169.254",
    "2852039166",
    "0xa9fea9fe",
    "0xa9.0xfe.0xa9.0xfe",
    "0251.0376.0251.0376",
    "169.254.43518",
    "172.16.0.1",
    "172.31.255.255",
    "192.0.0.192",
    "192.0.2.1",
    "192.88.99.1",
    "192.168.0.1",
    "192.168.1",
    "3232235777",
    "198.18.0.1",
    "198.19.255.255",
    "198.51.100.7",
    "203.0.113.9",
    "224.0.0.1",
    "239.255.255.250",
    "240.0.0.1",
    "255.255.255.255",
    "168.63.129.16",
    "100.100.100.200",
    "[::]",
    "[::1]",
    "[0:0:0:0:0:0:0:1]",
    "[::ffff:127.0.0.1]",
    "[::ffff:7f00:1]",
    "[::127.0.0.1]",
    "[::ffff:169.254.169.254]",
    "[::ffff:8.8.8.8]",
    "[64:ff9b::7f00:1]",
    "[64:ff9b::127.0.0.1]",
    "[64:ff9b::808:808]",
    "[64:ff9b:1::1]",
    "[2002:7f00:1::]",
    "[2002:a9fe:a9fe::1]",
    "[2001::1]",
    "[2001:0:7f00:1::]",
    "[2001:db8::1]",
    "[3fff::1]",
    "[fc00::1]",
    "[fd00:ec2::254]",
    "[fe80::1]",
    "[fec0::1]",
    "[ff02::1]",
    "[100::1]",
    "[5f00::1]",
    "[2001:10::1]",
    "[2001:20::1]",
    "①②⑦.⓪.⓪.①",
    "127。0。0。1",
    "１２７.0.0.1",
];

#[test]
fn no_spelling_leads_inside() {
    for host in INSIDE {
        for scheme in ["https", "http"] {
            let url = format!("{scheme}://{host}/hook");
            let open = Policy { http: true, ..Policy::default() };
            assert_eq!(open.check(&url), Err(Refused::Network), "{url}");
        }
        assert!(production().check(&format!("http://{host}/hook")).is_err(), "{host}");
    }
}

#[test]
fn the_public_internet_is_reached() {
    for host in ["shop.example", "8.8.8.8", "[2606:4700:4700::1111]", "xn--bcher-kva.example", "bücher.example"] {
        let url = production().check(&format!("https://{host}/hook?a=1#part")).unwrap();
        assert!(url.fragment().is_none(), "{url}");
    }
}

#[test]
fn what_is_refused_says_why() {
    let cases = [
        ("http://shop.example/", Refused::Scheme),
        ("ftp://shop.example/", Refused::Scheme),
        ("file:///etc/passwd", Refused::Malformed),
        ("gopher://shop.example:70/", Refused::Scheme),
        ("https://user@shop.example/", Refused::Credentials),
        ("https://user:secret@shop.example/", Refused::Credentials),
        ("https://:secret@shop.example/", Refused::Credentials),
        ("https://shop.example:8443/", Refused::Port(8443)),
        ("https://shop.example:22/", Refused::Port(22)),
        ("https://shop.example:0/", Refused::Port(0)),
        ("https://", Refused::Malformed),
        ("/hook", Refused::Malformed),
        ("javascript:alert(1)", Refused::Malformed),
        ("https://shop.example/a b", Refused::Malformed),
        ("https://shop.example/\r\nHost: other", Refused::Malformed),
        ("https://shop.example\\@127.0.0.1/", Refused::Malformed),
        ("https://256.256.256.256/", Refused::Malformed),
        ("https://1.2.3.4.5/", Refused::Malformed),
    ];
    for (url, reason) in cases {
        let refused = production().check(url);
        // A backslash is a slash to the parser: the host stays the first one, which is public.
        if url.contains('\\') {
            assert_eq!(refused.unwrap().host_str(), Some("shop.example"));
        } else {
            assert_eq!(refused, Err(reason), "{url}");
        }
    }
    assert_eq!(production().check(&format!("https://shop.example/{}", "a".repeat(500))), Err(Refused::Malformed));
}

#[test]
fn ports_and_http_are_a_matter_of_configuration() {
    let policy = Policy { http: true, ports: vec![8443], loopback: false };
    assert!(policy.check("https://shop.example:8443/").is_ok());
    assert!(policy.check("http://shop.example/").is_ok());
    assert_eq!(policy.check("https://shop.example:8444/"), Err(Refused::Port(8444)));
}

#[test]
fn the_sandbox_opens_loopback_and_nothing_else() {
    for url in ["http://127.0.0.1:4711/hook", "http://localhost:3000/", "http://[::1]:8080/", "https://127.0.0.1:1/"] {
        assert!(sandbox().check(url).is_ok(), "{url}");
        assert!(production().check(url).is_err(), "{url}");
    }
    for url in ["http://10.0.0.1/", "http://shop.example/", "https://169.254.169.254/", "http://[::ffff:127.0.0.1]/"] {
        assert!(sandbox().check(url).is_err(), "{url}");
    }
}

#[test]
fn addresses_are_judged_by_their_networks_edges() {
    let allows = |text: &str| production().allows(text.parse::<IpAddr>().unwrap());
    for inside in [
        "9.255.255.255",
        "11.0.0.0",
        "100.63.255.255",
        "100.128.0.0",
        "172.15.255.255",
        "172.32.0.0",
        "223.255.255.255",
    ] {
        assert!(allows(inside), "{inside}");
    }
    for outside in ["2001:1ff:ffff::", "2001:200::", "2001:db7:ffff::", "2001:db9::", "2003::1", "3ffe::1", "2000::1"] {
        assert_eq!(allows(outside), outside != "2001:1ff:ffff::", "{outside}");
    }
}
