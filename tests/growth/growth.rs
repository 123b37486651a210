//! How long the rules take natively, and how that grows with ten times as much: `cargo bench -p growth`.

use criterion::{BatchSize, BenchmarkId, Criterion, Throughput, criterion_group, criterion_main};
use std::fmt::Write;
use std::hint::black_box;
use std::time::Duration;
use thuoc_so::domain::check::by_item::ByItem;
use thuoc_so::domain::check::definition::{Check, Choice, Item};
use thuoc_so::domain::check::id::{CheckId, ItemId, OptionId};
use thuoc_so::domain::check::kinds::single::Single;
use thuoc_so::domain::check::kinds::{Kind, Response};
use thuoc_so::domain::check::scoring;
use thuoc_so::domain::handover::{Handed, message, number};
use thuoc_so::domain::quantity::{Moment, Percent};
use thuoc_so::domain::session::merge::{Stamped, merge};
use thuoc_so::domain::session::record::{Group, Holder, Record, RecordId, Tally, Way};
use thuoc_so::domain::session::{About, Session, SessionId};

/// An attempt has 24 questions, or 48 in the longer form.
const QUESTIONS: [usize; 2] = [24, 240];
/// A hall, ten halls, and a commune's merged table.
const RECORDS: [u32; 3] = [300, 3_000, 30_000];
/// Numbers in one pasted conversation.
const NUMBERS: [u32; 3] = [1, 10, 100];

fn scoring_an_attempt(criterion: &mut Criterion) {
    let mut group = criterion.benchmark_group("score");
    for questions in QUESTIONS {
        let check = check_with(questions);
        let right = Response::Chosen(vec![OptionId::new("b")]);
        let ids = || check.items.iter().map(|item| &item.id);
        let responses: ByItem<Response> = ids().map(|id| (id.clone(), right.clone())).collect();
        group.throughput(Throughput::Elements(questions as u64));
        group.bench_function(BenchmarkId::from_parameter(questions), |bencher| {
            bencher.iter(|| {
                let outcomes = scoring::outcomes(&check, ids(), |id| responses.get(id));
                black_box(scoring::total(outcomes.values()).meets(check.cut))
            });
        });
    }
    group.finish();
}

/// Two devices with half of the records each, one record in ten on both.
fn merging_sessions(criterion: &mut Criterion) {
    let mut group = criterion.benchmark_group("merge");
    for records in RECORDS {
        let (one, other) = (session(0..records * 11 / 20), session(records * 9 / 20..records));
        group.throughput(Throughput::Elements(u64::from(records)));
        group.bench_function(BenchmarkId::from_parameter(records), |bencher| {
            let merged = |(mut session, other): (Session, Session)| {
                black_box(merge(&mut session, vec![other]));
                session
            };
            bencher.iter_batched(|| (one.clone(), other.clone()), merged, BatchSize::LargeInput);
        });
    }
    group.finish();
}

/// A conversation with so many results in it, each on a line with what people write around it.
fn reading_numbers(criterion: &mut Criterion) {
    let mut group = criterion.benchmark_group("read");
    for numbers in NUMBERS {
        let mut text = String::new();
        for tag in 0..numbers {
            let handed = Handed {
                session: 123,
                tag: tag * 7 + 1,
                holder: Holder::Yes,
                group: Group::Community,
                skills: Tally::new(17, 24),
                online: Tally::new(8, 12),
            };
            let number = number::write(&handed).map(|number| number::in_groups(&number)).unwrap_or_default();
            // Writing to a string cannot fail.
            let _ = writeln!(text, "07:45, 24/11, bác Năm: {number} nhé");
        }
        assert_eq!(message::read(&text).handed.len(), numbers as usize, "a number was not recognised");
        group.throughput(Throughput::Elements(u64::from(numbers)));
        group.bench_function(BenchmarkId::from_parameter(numbers), |bencher| {
            bencher.iter(|| black_box(message::read(black_box(&text))));
        });
    }
    group.finish();
}

fn check_with(questions: usize) -> Check {
    let options = ["a", "b", "c", "d"].map(|id| Choice { id: OptionId::new(id), text: id.to_owned() });
    let items = (0..questions).map(|number| Item {
        id: ItemId::new(format!("cau-{number}")),
        stem: String::new(),
        exhibit: None,
        kind: Kind::Single(Single { options: options.to_vec(), key: OptionId::new("b") }),
    });
    Check {
        id: CheckId::new("mau"),
        version: 1,
        cut: Percent::new(70).expect("a share"),
        title: String::new(),
        domains: Vec::new(),
        forms: Vec::new(),
        self_rating: false,
        quick: None,
        heads: Vec::new(),
        items: items.collect(),
        notes: Vec::new(),
    }
}

fn session(records: std::ops::Range<u32>) -> Session {
    let mut session = Session::new(SessionId::new("s"), About::default(), Moment(1));
    for id in records {
        let record = Record {
            way: Way::Phone,
            holder: Holder::Yes,
            group: Group::Community,
            skills: Tally::new(17, 24),
            online: Tally::new(8, 12),
        };
        session.records.insert(RecordId(u64::from(id)), Stamped { at: Moment(2), value: Some(record) });
    }
    session
}

criterion_group! {
    name = growth;
    config = Criterion::default().warm_up_time(Duration::from_millis(500)).measurement_time(Duration::from_secs(1)).sample_size(30);
    targets = scoring_an_attempt, merging_sessions, reading_numbers
}
criterion_main!(growth);
