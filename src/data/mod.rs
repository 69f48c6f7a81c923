//! YAML → [`Dataset`]: the agency, its units, the plan. Knows nothing of papers.

mod agency;
mod period;
mod plan;
mod prose;
mod target;
mod unit;

pub use agency::{Agency, AgencyFile, Capacity, Issuer, Officer, Signer, YesNo};
pub use period::{Anniversary, Period};
pub use plan::{Arrangement, Headings, PaperInfo, PaperState, Plan, Recipient, Registration};
pub use prose::Prose;
pub use target::{
    Base, Comparator, Level, Metric, MetricItem, MetricKind, Milestone, Origin, Target,
};
pub use unit::{Unit, UnitGroup, UnitHead, UnitKind};
