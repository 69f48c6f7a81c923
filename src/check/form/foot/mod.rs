//! ND30-57 … 69: signatures, Kính gửi, Nơi nhận.
