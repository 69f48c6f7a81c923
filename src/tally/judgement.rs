//! A verdict with the words it is printed in: "Đang thực hiện (79,5 %)", "Chưa đủ căn cứ (5/6 đơn vị; 68,1–86,8 %)".

use super::aim::Aim;
use super::bounds::Span;
use super::figure::Figure;
use super::fold::{Asked, Fold, State};
use super::ledger::{Entry, NO_FIGURE, NOT_REPORTED, Said, why_nothing};
use super::verdict::{Verdict, VerdictSet, judge};
use crate::data::MetricKind;

/// The verdict on a metric.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Judgement {
    pub verdict: Verdict,
    pub words: String,
}

/// What a verdict is given on.
#[derive(Debug, Clone, Copy)]
pub struct Case<'a> {
    pub asked: &'a Asked<'a>,
    pub fold: &'a Fold,
    pub share: Option<&'a Figure>,
    pub set: VerdictSet,
}

impl Case<'_> {
    /// The verdict against `aim`, or against what the plan asks for by the end of the period.
    pub fn judge(&self, aim: Option<&Aim>, milestone: Option<&Aim>) -> Judgement {
        match (&self.fold.state, aim) {
            (State::Words, _) => plain(Verdict::Qualitative),
            (_, None) => plain(Verdict::NoLevel),
            (State::Settled(verdict), _) => plain(*verdict),
            (State::Nothing, _) => self.nothing(),
            (State::Counted { span, .. }, Some(aim)) => match milestone {
                Some(milestone) => self.by_milestone(span, aim, milestone),
                None => self.of(judge(span, aim, self.set)),
            },
        }
    }

    fn nothing(&self) -> Judgement {
        if self.fold.owners == 0 {
            let words = format!("{NO_FIGURE} (không đơn vị nào báo cáo)");
            return Judgement { verdict: Verdict::NoFigure, words };
        }
        match why_nothing(&self.asked.entries) {
            NOT_REPORTED => plain(Verdict::NotReported),
            NO_FIGURE => plain(Verdict::NoFigure),
            _ => plain(Verdict::NotDue),
        }
    }

    /// Reaching the period's level is "Đạt", reaching the year's more than that.
    fn by_milestone(&self, span: &Span, aim: &Aim, milestone: &Aim) -> Judgement {
        let year = judge(span, aim, VerdictSet::Period);
        match (judge(span, milestone, VerdictSet::Final), year) {
            (Some(Verdict::Met | Verdict::Exceeded), Some(Verdict::Exceeded)) => {
                plain(Verdict::Exceeded)
            }
            (Some(Verdict::Met | Verdict::Exceeded), Some(Verdict::Met)) => plain(Verdict::Met),
            (Some(Verdict::Met | Verdict::Exceeded), _) => {
                let words = self.with_share("Đạt mốc của đợt");
                Judgement { verdict: Verdict::Met, words }
            }
            (Some(verdict), _) => {
                let words = self.with_share(&format!("{} mốc của đợt", verdict.title()));
                Judgement { verdict, words }
            }
            (None, _) => self.of(None),
        }
    }

    fn of(&self, verdict: Option<Verdict>) -> Judgement {
        let Some(verdict) = verdict else {
            // Nothing is late: the year simply goes on.
            return if due(&self.asked.pending()).is_empty() {
                self.ongoing()
            } else {
                self.no_ground()
            };
        };
        match verdict {
            Verdict::Ongoing => self.ongoing(),
            verdict => plain(verdict),
        }
    }

    fn ongoing(&self) -> Judgement {
        let words = self.with_share(Verdict::Ongoing.title());
        Judgement { verdict: Verdict::Ongoing, words }
    }

    /// `words` with how far it has come: the share of amounts, the ratio itself, the items done.
    fn with_share(&self, words: &str) -> String {
        let total = &self.fold.total;
        // While nothing is late, what has come so far is the whole of it.
        let bounds = self.open().and_then(|_| self.fold.bounds());
        let reached = match (self.asked.metric.kind, bounds) {
            (MetricKind::Ratio, Some(bounds)) => Some(bounds.printed()),
            (MetricKind::Ratio | MetricKind::Checklist, None) => Some(total.printed.clone()),
            (MetricKind::Flow | MetricKind::Stock, None) => {
                self.share.map(|share| share.printed.clone())
            }
            _ => None,
        };
        reached.map_or_else(|| words.to_owned(), |reached| format!("{words} ({reached})"))
    }

    fn no_ground(&self) -> Judgement {
        let title = Verdict::NoGround.title();
        let words = self.open().map_or_else(|| title.to_owned(), |why| format!("{title} ({why})"));
        Judgement { verdict: Verdict::NoGround, words }
    }

    /// What is overdue or left out, and between which ends it leaves the total.
    pub fn open(&self) -> Option<String> {
        if due(&self.asked.pending()).is_empty() {
            return None;
        }
        let covered = self.fold.coverage_words(self.asked);
        Some(match self.fold.bounds() {
            Some(bounds) => format!("{covered}; {}", bounds.printed()),
            None => covered,
        })
    }
}

fn plain(verdict: Verdict) -> Judgement {
    Judgement { verdict, words: verdict.title().to_owned() }
}

/// The entries that should be there by now.
pub fn due<'a>(pending: &[Entry<'a>]) -> Vec<Entry<'a>> {
    pending.iter().filter(|entry| !matches!(entry.said, Said::NotDue)).copied().collect()
}
