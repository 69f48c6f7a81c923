//! YAML → [`Dataset`]: the agency, its units, the plan. Knows nothing of papers.

mod agency;

pub use agency::{Agency, AgencyFile, Capacity, Issuer, Officer, Signer, YesNo};
