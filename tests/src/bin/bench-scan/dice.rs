//! Chance that a seed determines: millions of throws for each picture, so a small source.

/// `SplitMix64` (Steele, Lea, Flood: "Fast splittable pseudorandom number generators", 2014).
pub struct Dice(u64);

impl Dice {
    /// Different seeds give different throws, also when they follow each other.
    pub fn new(seed: u64) -> Self {
        Self(seed.wrapping_mul(0xd134_2543_de82_ef95))
    }

    /// Any number.
    pub fn throw(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        z ^ (z >> 31)
    }

    /// From 0 to below `end`.
    pub fn below(&mut self, end: usize) -> usize {
        (self.throw() % end.max(1) as u64) as usize
    }

    /// From `low` to below `high`.
    pub fn between(&mut self, low: f32, high: f32) -> f32 {
        low + (high - low) * (self.throw() >> 40) as f32 / (1_u64 << 24) as f32
    }

    /// One of these.
    pub fn pick<T: Copy>(&mut self, from: &[T]) -> T {
        from[self.below(from.len())]
    }

    /// Around 0, with a spread of 1: four throws in one, which is bell enough for a camera's noise.
    pub fn bell(&mut self) -> f32 {
        let throw = self.throw();
        let sum: u64 = (0..4).map(|part| throw >> (16 * part) & 0xffff).sum();
        // Four even throws from 0 to 65535 spread by 65536 / √3.
        (sum as f32 - 131_070.0) / 37_837.2
    }
}
