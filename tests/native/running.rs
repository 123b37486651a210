//! Running a session without a browser: questions on the projector, and the device that a hall shares.

use crate::cadre::Device;
use proptest::prelude::*;
use std::collections::BTreeMap;
use thuoc_so::app::cadre::projector::Event as Projector;
use thuoc_so::app::cadre::shared::{COVER_AFTER, Event as Shared, LEAVE_AFTER};
use thuoc_so::app::cadre::{Event, Model};
use thuoc_so::domain::route::cadre::Route;
use thuoc_so::domain::session::answers::{Letter, Mark};
use thuoc_so::domain::session::hall::Part;
use thuoc_so::domain::session::projection::Projection;
use thuoc_so::domain::session::record::{Group, Holder, Record, Way};
use thuoc_so::domain::session::sitting::Place;
use thuoc_so::domain::session::{About, Checks, SessionId};

fn device() -> (Device, SessionId) {
    let mut device = Device::open(Route::Sessions, BTreeMap::new());
    let id = device.begin();
    (device, id)
}

fn shown(device: &Device, id: &SessionId) -> Option<(Part, usize, bool)> {
    device.session(id).projection.value.map(|Projection { part, number, revealed }| (part, number, revealed))
}

#[test]
fn the_projector_goes_through_both_parts_and_comes_back_where_it_was() {
    let (mut device, id) = device();
    let happen = |device: &mut Device, event| device.happen(Event::Projector(id.clone(), event));
    happen(&mut device, Projector::Opened);
    assert_eq!(shown(&device, &id), Some((Part::Skills, 0, false)));
    for part in [Part::Skills, Part::Online] {
        let length = if part == Part::Skills { 24 } else { 12 };
        for number in 0..length {
            assert_eq!(shown(&device, &id), Some((part, number, false)));
            happen(&mut device, Projector::Counted(Letter::A, 20));
            happen(&mut device, Projector::More(Letter::B));
            happen(&mut device, Projector::WentOn);
            assert_eq!(shown(&device, &id), Some((part, number, true)));
            happen(&mut device, Projector::WentOn);
        }
    }
    // The last answer stays on the wall.
    assert_eq!(shown(&device, &id), Some((Part::Online, 11, true)));
    assert_eq!(device.session(&id).raised.len(), 36);
    // The laptop's lid was closed: the same question again.
    let again = Device::open(Route::Projector(id.clone()), device.disk.clone());
    assert_eq!(again.session(&id), device.session(&id));
    happen(&mut device, Projector::Showed(Part::Skills, 3));
    happen(&mut device, Projector::Fewer(Letter::D));
    assert_eq!(shown(&device, &id), Some((Part::Skills, 3, false)));
    happen(&mut device, Projector::WentBack);
    assert_eq!(shown(&device, &id), Some((Part::Skills, 2, true)));
    happen(&mut device, Projector::Showed(Part::Online, 12));
    assert_eq!(shown(&device, &id), Some((Part::Skills, 2, true)), "there is no such question");
}

#[test]
fn a_session_of_digital_skills_alone_ends_after_the_first_part() {
    let (mut device, id) = device();
    let about = About { checks: Checks::SkillsOnly, ..About::default() };
    device.happen(Event::Described(id.clone(), about));
    device.happen(Event::Projector(id.clone(), Projector::Showed(Part::Skills, 23)));
    for _ in 0..3 {
        device.happen(Event::Projector(id.clone(), Projector::WentOn));
    }
    assert_eq!(shown(&device, &id), Some((Part::Skills, 23, true)));
}

fn deed() -> impl Strategy<Value = Projector> {
    let letter = prop::sample::select(Letter::ALL.to_vec());
    prop_oneof![
        (0..24_usize).prop_map(|number| Projector::Showed(Part::Skills, number)),
        (letter.clone(), 0..99_u32).prop_map(|(letter, hands)| Projector::Counted(letter, hands)),
        letter.clone().prop_map(Projector::More),
        letter.prop_map(Projector::Fewer),
        Just(Projector::WentOn),
        Just(Projector::WentBack),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]
    #[test]
    fn every_step_can_be_taken_back(deeds in prop::collection::vec(deed(), 0..40)) {
        let (mut device, id) = device();
        device.happen(Event::Projector(id.clone(), Projector::Opened));
        let state = |device: &Device| {
            let session = device.session(&id);
            let raised = session.raised.iter().filter_map(|(item, raised)| Some((item.clone(), raised.value?)));
            (session.projection.value, raised.collect::<BTreeMap<_, _>>())
        };
        let mut before = Vec::new();
        for deed in deeds {
            let state_before = state(&device);
            device.happen(Event::Projector(id.clone(), deed));
            if state(&device) != state_before {
                before.push(state_before);
            }
        }
        while let Some(expected) = before.pop() {
            device.happen(Event::Projector(id.clone(), Projector::Undid));
            prop_assert_eq!(state(&device), expected);
        }
    }
}

fn sit(device: &mut Device, id: &SessionId, event: Shared) {
    device.happen(Event::Shared(id.clone(), event));
}

/// Answers every question of a part, so many of them right.
fn answer(device: &mut Device, id: &SessionId, part: Part, length: usize, right: usize) {
    for number in 0..length {
        let key = Letter::ALL[number % 4];
        let wrong = Letter::ALL[(number + 1) % 4];
        let letter = if number < right { key } else { wrong };
        sit(device, id, Shared::Marked(part, number, Mark::Chosen(letter)));
        sit(device, id, Shared::WentOn);
    }
}

fn records(device: &Device, id: &SessionId) -> Vec<Record> {
    device.session(id).records().cloned().collect()
}

#[test]
fn one_person_after_the_other_and_nothing_of_the_last_one_is_left() {
    let (mut device, id) = device();
    for (right, holder) in [((17, 8), Holder::Yes), ((16, 12), Holder::No)] {
        sit(&mut device, &id, Shared::Holder(holder));
        sit(&mut device, &id, Shared::Group(Group::Community));
        sit(&mut device, &id, Shared::Began);
        sit(&mut device, &id, Shared::WentOn);
        assert!(device.model.shared.unanswered, "a question without an answer");
        answer(&mut device, &id, Part::Skills, 24, right.0);
        sit(&mut device, &id, Shared::WentOn);
        answer(&mut device, &id, Part::Online, 12, right.1);
        let sitting = device.model.sitting.clone().expect("a result");
        assert_eq!(sitting.place, Place::Finished);
        // What is handed in cannot be changed any more.
        sit(&mut device, &id, Shared::WentBack);
        sit(&mut device, &id, Shared::Marked(Part::Skills, 0, Mark::DontKnow));
        assert_eq!(device.model.sitting, Some(sitting));
        sit(&mut device, &id, Shared::AskedNext);
        sit(&mut device, &id, Shared::Next);
        assert_eq!((&device.model.sitting, &device.sitting), (&None, &None));
        let untouched = thuoc_so::app::cadre::shared::Shared {
            touched: device.model.shared.touched,
            ..Default::default()
        };
        assert_eq!(device.model.shared, untouched);
    }
    let points: Vec<_> = records(&device, &id)
        .iter()
        .map(|record| {
            (record.way, record.holder, record.skills.map(|t| t.points), record.online.map(|t| t.points))
        })
        .collect();
    assert_eq!(points.len(), 2);
    assert!(points.contains(&(Way::Shared, Holder::Yes, Some(17), Some(8))), "{points:?}");
    assert!(points.contains(&(Way::Shared, Holder::No, Some(16), Some(12))), "{points:?}");
    assert_eq!(device.session(&id).answered().count(), 2);
}

#[test]
fn the_second_part_can_be_left_out() {
    let (mut device, id) = device();
    sit(&mut device, &id, Shared::Began);
    answer(&mut device, &id, Part::Skills, 24, 20);
    assert_eq!(device.model.sitting.as_ref().map(|sitting| sitting.place), Some(Place::Between));
    sit(&mut device, &id, Shared::WentBack);
    sit(&mut device, &id, Shared::WentOn);
    sit(&mut device, &id, Shared::HandedIn);
    let record = &records(&device, &id)[0];
    assert_eq!((record.skills.map(|tally| tally.points), record.online), (Some(20), None));
    sit(&mut device, &id, Shared::HandedIn);
    assert_eq!(records(&device, &id).len(), 1, "handed in once");
}

#[test]
fn a_device_left_alone_shows_nothing() {
    let (mut device, id) = device();
    sit(&mut device, &id, Shared::Began);
    sit(&mut device, &id, Shared::Marked(Part::Skills, 0, Mark::Chosen(Letter::A)));
    device.model.route = Route::Shared(id.clone());
    device.now += COVER_AFTER - 10;
    sit(&mut device, &id, Shared::Ticked);
    assert!(!device.model.shared.covered);
    device.now += 10;
    sit(&mut device, &id, Shared::Ticked);
    assert!(device.model.shared.covered);
    sit(&mut device, &id, Shared::Returned);
    assert!(!device.model.shared.covered);
    assert_eq!(device.model.sitting.as_ref().map(|s| s.mark(Part::Skills, 0)), Some(Mark::Chosen(Letter::A)));

    // The page is opened anew: the question is there, but covered.
    let (reopened, _) = Model::open(
        Route::Shared(id.clone()),
        device.model.look,
        Ok(device.disk.values().cloned().collect()),
        device.sitting.as_deref(),
    );
    assert_eq!((reopened.sitting, reopened.shared.covered), (device.model.sitting.clone(), true));

    answer(&mut device, &id, Part::Skills, 24, 24);
    sit(&mut device, &id, Shared::HandedIn);
    let finished = device.sitting.clone();
    device.now += LEAVE_AFTER;
    sit(&mut device, &id, Shared::Ticked);
    assert_eq!((&device.model.sitting, &device.sitting), (&None, &None));
    // A result is not shown a second time.
    let (reopened, effects) =
        Model::open(Route::Shared(id.clone()), device.model.look, Ok(Vec::new()), finished.as_deref());
    assert_eq!(reopened.sitting, None);
    assert_eq!(effects.len(), 1);
    assert_eq!(records(&device, &id).len(), 1);
}

#[test]
fn a_damaged_sitting_is_put_aside() {
    for text in ["garbage", "TD1.AAAA.00000000"] {
        let (model, effects) = Model::open(Route::Sessions, Default::default(), Ok(Vec::new()), Some(text));
        assert_eq!(model.sitting, None);
        assert_eq!(effects.len(), 2, "{effects:?}");
    }
}
