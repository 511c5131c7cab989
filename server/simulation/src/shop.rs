//! One merchant with one shop and one contract, as every run has them.

use domain::brand::Brand;
use domain::ids::{ContractId, MerchantId, PosId};
use domain::merchant::{
    AuthenticatedAmount, Contract, Links, Merchant, PointOfSale, Shop, UnscheduledCit, VerificationAmount,
};
use domain::money::{Currency, Money};
use domain::ports::{Store, StoreError};
use domain::telling::Telling;

/// Euros in cents.
pub fn euros(minor: i64) -> Money {
    Money { minor, currency: Currency::EUR }
}

/// The merchant.
pub fn shop() -> Shop {
    let merchant_id = MerchantId::from_text("m1");
    let pos_id = PosId::from_text("web");
    Shop {
        merchant: Merchant {
            id: merchant_id.clone(),
            name: "Maison".to_owned(),
            disabled: false,
            repeats_trans_id: false,
        },
        pos: PointOfSale {
            id: pos_id.clone(),
            merchant_id: merchant_id.clone(),
            name: "Boutique".to_owned(),
            return_origins: Vec::new(),
            embed_origins: Vec::new(),
            page_origin: None,
            session_minutes: 30,
            time_zone: "Europe/Paris".to_owned(),
            language: "fr".to_owned(),
            country: "250".to_owned(),
            city: "Lyon".to_owned(),
            url: "https://shop.example/".to_owned(),
            links: Links::default(),
            attempts: 3,
            telling: Telling { sender: None, reply_to: None, not_by_mail: Vec::new(), not_by_server: Vec::new() },
            disabled: false,
        },
        contract: Contract {
            id: ContractId::from_text("CB"),
            merchant_id,
            pos_id,
            brands: vec![Brand::Visa, Brand::Mastercard],
            mid: "000000012345678".to_owned(),
            tid: "T0000001".to_owned(),
            mcc: "5968".to_owned(),
            acquirer_id: "40001".to_owned(),
            descriptor: "BOUTIQUE LYON".to_owned(),
            requestors: Vec::new(),
            currency: Currency::EUR,
            verification: VerificationAmount::OneUnit,
            unscheduled_cit: UnscheduledCit::MerchantMayCharge,
            authenticated_amount: AuthenticatedAmount::Now,
            authorises_without_code: false,
            refuses_expired_cards: false,
            updates_cards: false,
            smartbill: None,
            disabled: false,
        },
    }
}

/// Stores it.
pub async fn configure(store: &dyn Store) -> Result<(), StoreError> {
    let Shop { merchant, pos, contract } = shop();
    store.put_merchant(&merchant).await?;
    store.put_point_of_sale(&pos).await?;
    store.put_contract(&contract).await
}
