//! Lengths as files write them → pt and mm.

/// Points of a mm.
pub const MM: f64 = 72.0 / 25.4;

/// `pt` in mm.
pub fn mm(pt: f64) -> f64 {
    pt / MM
}

/// A measure of `WordprocessingML` in pt: twips without a unit ("567"), or with one ("1cm").
pub fn twips(text: &str) -> Option<f64> {
    with_unit(text, 1.0 / 20.0)
}

/// Half-points without a unit ("28"), or a measure with one, in pt.
pub fn half_points(text: &str) -> Option<f64> {
    with_unit(text, 0.5)
}

/// A length of VML in pt: "12pt", "1.5in"; without a unit it counts pixels, 96 to the inch.
pub fn vml(text: &str) -> Option<f64> {
    with_unit(text, 0.75)
}

/// English metric units in pt.
pub fn emu(text: &str) -> Option<f64> {
    with_unit(text, 1.0 / 12700.0)
}

fn with_unit(text: &str, plain: f64) -> Option<f64> {
    let text = text.trim();
    let at = text.find(|c: char| c.is_ascii_alphabetic()).unwrap_or(text.len());
    let (number, unit) = text.split_at(at);
    let factor = match unit {
        "" => plain,
        "pt" => 1.0,
        "mm" => MM,
        "cm" => 10.0 * MM,
        "in" => 72.0,
        "pc" | "pi" => 12.0,
        "px" => 0.75,
        _ => return None,
    };
    number
        .trim()
        .parse::<f64>()
        .ok()
        .filter(|it| it.is_finite() && it.abs() < 1e9)
        .map(|it| it * factor)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lengths_with_and_without_units() {
        assert_eq!(twips("567"), Some(28.35));
        assert_eq!(twips("12.5pt"), Some(12.5));
        assert_eq!(twips("-2cm").map(|it| (mm(it) * 10.0).round()), Some(-200.0));
        assert_eq!(half_points("27"), Some(13.5));
        assert_eq!(vml("100"), Some(75.0));
        assert_eq!(vml("1in"), Some(72.0));
        assert_eq!(emu("12700"), Some(1.0));
        assert_eq!([twips("abc"), twips("NaN"), twips("5em"), twips("")], [None; 4]);
    }
}
