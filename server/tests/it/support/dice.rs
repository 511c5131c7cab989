//! Chance that can be had again.

/// Draws by a seed.
pub struct Dice(pub u64);

impl Dice {
    /// 0 to `bound` - 1.
    pub fn below(&mut self, bound: u64) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        (mixed ^ (mixed >> 31)) % bound
    }

    /// 1 to `most`, short ones far more often than long ones.
    pub fn seconds(&mut self, most: u64) -> u64 {
        let limit = 1 + self.below(most);
        let bound = 1 + self.below(limit);
        1 + self.below(bound)
    }
}
