//! The units of `WordprocessingML`: what comes in is mm or pt, what goes out is whole twips.

use std::ops::{Add, Sub};

/// A twentieth of a point.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Twips(i32);

impl Twips {
    /// Nothing.
    pub const ZERO: Self = Self(0);
    /// One point.
    pub const POINT: Self = Self(20);

    /// `length` in mm.
    pub fn from_mm(length: f64) -> Self {
        Self((length * 1440.0 / 25.4).round() as i32)
    }

    /// `length` in pt.
    pub fn from_pt(length: f64) -> Self {
        Self((length * 20.0).round() as i32)
    }

    /// So much of the length, rounded.
    pub fn share(self, share: f64) -> Self {
        Self((f64::from(self.0) * share).round() as i32)
    }

    /// The length, or nothing where it would be negative.
    pub fn at_least_zero(self) -> Self {
        Self(self.0.max(0))
    }

    /// As docx-rs takes positions.
    pub fn signed(self) -> i32 {
        self.0
    }

    /// As docx-rs takes spacing and page sizes.
    pub fn unsigned(self) -> u32 {
        u32::try_from(self.0).unwrap_or(0)
    }

    /// As docx-rs takes widths.
    pub fn width(self) -> usize {
        usize::try_from(self.0).unwrap_or(0)
    }
}

impl Add for Twips {
    type Output = Self;

    fn add(self, other: Self) -> Self {
        Self(self.0 + other.0)
    }
}

impl Sub for Twips {
    type Output = Self;

    fn sub(self, other: Self) -> Self {
        Self(self.0 - other.0)
    }
}

/// A size of `pt` in half-points, as `w:sz` wants it.
pub fn half_points(pt: f64) -> usize {
    (pt * 2.0).round() as usize
}

/// A stroke of `pt` in eighths of a point, as borders want it.
pub fn eighths(pt: f64) -> usize {
    (pt * 8.0).round() as usize
}
