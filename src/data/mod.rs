//! YAML → [`Dataset`]: the agency, its units, the plan. Knows nothing of papers.

mod agency;
mod dataset;
mod link;
mod load;
mod period;
mod plan;
mod prose;
mod schema;
mod target;
mod text_file;
mod unit;

pub use agency::{Agency, AgencyFile, Capacity, Issuer, Officer, Signer, YesNo};
pub use dataset::{Dataset, Lead};
pub use load::load;
pub use period::{Anniversary, Period};
pub use plan::{Arrangement, Headings, PaperInfo, PaperState, Plan, Recipient, Registration};
pub use prose::Prose;
pub use schema::{SCHEMA_FOLDER, SCHEMAS, schema, schema_files};
pub use target::{
    Base, Comparator, Level, Metric, MetricItem, MetricKind, Milestone, Origin, Target,
};
pub use unit::{Unit, UnitGroup, UnitHead, UnitKind};
