//! More time for a visit: how much, how often, in which states.

use super::*;
use crate::agreement::{Agreement, Kind};
use crate::money::Currency;

fn at(minutes: i64) -> Timestamp {
    Timestamp::from_second(1_800_000_000 + minutes * 60).unwrap()
}

fn open() -> Session {
    Session {
        id: SessionId::from_text("s"),
        link_hash: [0; 32],
        merchant_id: MerchantId::from_text("m"),
        pos_id: PosId::from_text("web"),
        contracts: vec![ContractId::from_text("CB")],
        pay_id: PayId::from_text("p"),
        wallet_id: WalletId::from_text("w"),
        version: 1,
        state: State::Created,
        agreement: Agreement {
            kind: Kind::OneClick,
            description: None,
            amount: None,
            ceiling: None,
            frequency: None,
            start: None,
            end: None,
            count: None,
            notice_days: None,
            terms_url: None,
        },
        amount: Money::new(100, Currency::EUR),
        purpose: Purpose::Verification,
        stored: None,
        brands: vec![Brand::Visa],
        brand_selection: BrandSelection::Customer,
        prefilled_holder: None,
        language: None,
        email: None,
        theme: None,
        look: None,
        from_wallet: None,
        return_url: String::new(),
        cancel_url: String::new(),
        created_at: at(0),
        expires_at: at(30),
        hard_limit_at: at(30 + CHALLENGE_PAUSE_MIN),
        extensions_used: 0,
        attempts_used: 0,
        attempts_max: 3,
        refusal: None,
        attempt: None,
        moved_at: at(0),
    }
}

#[test]
fn ten_extensions_reach_the_hard_limit_and_no_further() {
    let mut session = open();
    for used in 0..EXTENSIONS_MAX {
        let next = session.extended(session.expires_at - SignedDuration::from_secs(1)).unwrap();
        assert_eq!(next.expires_at, session.expires_at + SignedDuration::from_mins(EXTENSION_MIN));
        assert_eq!((next.extensions_used, next.version, next.moves()), (used + 1, session.version + 1, 1));
        session = next;
    }
    assert_eq!(session.expires_at, session.hard_limit_at);
    assert_eq!(session.extended(at(31)), None);
}

#[test]
fn what_is_over_or_not_the_consumers_turn_gets_no_more_time() {
    assert!(open().extended(at(29)).is_some());
    assert_eq!(open().extended(at(30)), None);
    assert_eq!(Session { extensions_used: EXTENSIONS_MAX, ..open() }.extended(at(1)), None);
    assert_eq!(Session { expires_at: at(90), ..open() }.extended(at(1)), None);
    let near = Session { expires_at: at(89), ..open() }.extended(at(1)).unwrap();
    assert_eq!(near.expires_at, at(90), "the hard limit holds");
    for state in State::ALL {
        let asked = matches!(state, State::Created | State::CardEntered);
        assert_eq!(Session { state, ..open() }.extended(at(1)).is_some(), asked, "{state:?}");
    }
}
