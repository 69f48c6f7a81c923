//! YAML → [`Dataset`]: the agency, its units, the plan, and the year's pledges, reports, ratings and awards.
//! Knows nothing of layouts.

mod agency;
mod award;
mod dataset;
mod file_part;
mod honour;
mod index;
mod known;
mod link;
mod load;
mod metrics;
mod paper_file;
mod period;
mod plan;
mod pledge;
mod prose;
mod rating;
mod report;
mod result;
mod rules;
mod schema;
mod signing_day;
mod target;
pub mod text_file;
mod unit;

pub use agency::{Agency, AgencyFile, Capacity, Issuer, Officer, Signer, YesNo};
pub use award::{Award, AwardFile, BasePay, Decision, Receiver};
pub use dataset::{Dataset, Lead};
pub use file_part::{file_part, is_device};
pub use honour::{CollectiveTitle, Commendation, PersonKind, PersonTitle, Rating, Salutation};
pub use load::load;
pub use paper_file::PaperFile;
pub use period::{Anniversary, Period};
pub use plan::{Arrangement, Headings, PaperInfo, PaperState, Plan, Recipient, Registration};
pub use pledge::{CollectivePledge, PersonPledge, Pledge, PledgedLevel};
pub use prose::Prose;
pub use rating::{CollectiveRating, PersonRating, RatingFile};
pub use report::Report;
pub use result::{Completion, MetricResult, NotedAmount, ResultValue, Share};
pub use schema::{SCHEMA_FOLDER, SCHEMAS, schema, schema_files};
pub use target::{
    Base, Comparator, Level, Metric, MetricItem, MetricKind, Milestone, Origin, Target,
};
pub use unit::{Letterhead, Unit, UnitGroup, UnitHead, UnitKind};
