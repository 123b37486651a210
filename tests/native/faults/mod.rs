//! No answer that a screen has confirmed is ever missing afterwards, whatever becomes of the storage, of
//! the tabs and of the clock. The figures are shown by
//! `cargo test --test native faults -- --nocapture`; `FAULT_SEQUENCES=20000` before it makes it a longer run.

mod disk;
mod expected;
mod tab;

use crate::bank;
use disk::{Disk, Kill};
use expected::{Expected, durable};
use tab::Tab;
use thuoc_so::app::{Circumstances, Event};
use thuoc_so::domain::check::attempt::{AttemptId, Place};
use thuoc_so::domain::check::definition::Check;
use thuoc_so::domain::check::id::ItemId;
use thuoc_so::domain::check::kinds::Response;
use thuoc_so::domain::quantity::Moment;
use thuoc_so::domain::route::Route;
use thuoc_so::domain::state::Profile;

fn check() -> Check {
    bank::check("ky-nang-so", 70, &[(6, 5), (6, 4), (6, 3)])
}

/// A clock and a source of chance.
struct World {
    random: fastrand::Rng,
    clock: u64,
}

impl World {
    fn new(seed: u64) -> Self {
        Self { random: fastrand::Rng::with_seed(seed), clock: 1_795_000_000_000 }
    }

    fn now(&mut self) -> Circumstances {
        self.clock += self.random.u64(1..5_000);
        Circumstances { now: Moment(self.clock), seed: self.random.u64(..) }
    }
}

/// Goes through an attempt to its result: every question is touched a few times. Stops where the tab dies.
/// Returns whether it came to the end.
fn walk(disk: &Disk, tab: &mut Tab<'_>, world: &mut World, expected: &mut Expected) -> bool {
    for step in 0..300 {
        if disk.dead.get() {
            return false;
        }
        if tab.underway().is_none() && tab.model.route == Route::Elsewhere {
            return true;
        }
        if tab.underway().is_none() {
            tab.start(world.now());
        } else if tab.item().is_some() && step % 4 != 0 {
            let now = world.now();
            let shown = tab.underway().map(|attempt| attempt.id).zip(tab.item());
            let confirmed = tab.answer(step * 5 + 1, now);
            match (confirmed, shown) {
                (Some(confirmed), _) if !disk.dead.get() => expected.confirm(confirmed, &[]),
                // It may stand in the storage all the same.
                (_, Some(key)) => expected.allow(&key, &Expected::answers_in(&durable(disk), &key)),
                _ => {}
            }
        } else if tab.item().is_some() {
            tab.happen(Event::Skipped(tab.check()), world.now());
        } else {
            tab.happen(Event::WentOn(tab.check()), world.now());
        }
    }
    panic!("the attempt has no end")
}

#[test]
fn a_kill_at_every_write_of_an_attempt_loses_nothing() {
    let check = check();
    let whole = Disk::new();
    let mut world = World::new(1);
    let mut tab = Tab::open(&whole, &check, world.now());
    assert!(walk(&whole, &mut tab, &mut world, &mut Expected::default()));
    let (writes, mut confirmed) = (whole.writes.get(), 0);
    assert!(writes > 30, "{writes}");
    for at in 0..writes {
        for kill in [Kill::Before, Kill::After] {
            let disk = Disk::new();
            disk.kill.set(Some((at, kill)));
            let (mut world, mut expected) = (World::new(1), Expected::default());
            let mut tab = Tab::open(&disk, &check, world.now());
            assert!(!walk(&disk, &mut tab, &mut world, &mut expected), "nobody was killed at write {at}");
            drop(tab);
            disk.dead.set(false);
            disk.kill.set(None);
            assert_eq!(expected.missing(&durable(&disk)), [], "killed at write {at}, {kill:?}");
            let mut tab = Tab::open(&disk, &check, world.now());
            assert_eq!(expected.missing(&tab.model.state.profile), [], "opened after write {at}, {kill:?}");
            assert!(walk(&disk, &mut tab, &mut world, &mut expected));
            assert_eq!(expected.missing(&durable(&disk)), [], "finished after write {at}, {kill:?}");
            confirmed += expected.confirmed;
        }
    }
    println!(
        "kills: {} at {writes} writes of an attempt, {confirmed} answers confirmed, 0 missing",
        writes * 2
    );
}

#[test]
fn a_storage_full_at_any_byte_loses_nothing_without_a_word() {
    let check = check();
    let whole = Disk::new();
    let mut world = World::new(2);
    let mut tab = Tab::open(&whole, &check, world.now());
    assert!(walk(&whole, &mut tab, &mut world, &mut Expected::default()));
    let (size, mut refused) = (whole.size(), 0);
    for capacity in (0..=size).step_by(3) {
        let disk = Disk::new();
        disk.capacity.set(capacity);
        let (mut world, mut expected) = (World::new(2), Expected::default());
        let mut tab = Tab::open(&disk, &check, world.now());
        assert!(walk(&disk, &mut tab, &mut world, &mut expected));
        assert_eq!(expected.missing(&tab.model.state.profile), [], "on the screen with {capacity} bytes");
        let stored = expected.missing(&durable(&disk)).is_empty();
        assert!(stored || tab.warns(), "nothing is said with {capacity} bytes");
        refused += disk.refused.get();
        // Room again: everything is written with the next step.
        disk.capacity.set(usize::MAX);
        tab.start(world.now());
        assert_eq!(expected.missing(&durable(&disk)), [], "after there was room again, {capacity} bytes");
        assert!(!tab.warns());
    }
    println!("capacities: {} up to {size} bytes, {refused} writes refused, 0 answers missing", size / 3 + 1);
}

#[derive(Debug, Default)]
struct Figures {
    sequences: usize,
    actions: usize,
    confirmed: usize,
    writes: usize,
    refused: usize,
    faults: usize,
    clears: usize,
    kills: usize,
    given_up: usize,
}

/// One sequence: up to three tabs, and whatever can befall them.
fn sequence(seed: u64, check: &Check, figures: &mut Figures) {
    let disk = Disk::new();
    let mut world = World::new(seed);
    let mut expected = Expected::default();
    let now = world.now();
    let mut tabs = vec![Tab::open(&disk, check, now)];
    let mut jumped = false;
    let mut history = Vec::new();
    for _ in 0..60 {
        figures.actions += 1;
        let chosen = world.random.usize(0..tabs.len());
        let action = world.random.u32(0..100);
        history.push((chosen, action));
        let now = world.now();
        match action {
            0..44 => {
                let unseen = unseen(&disk, &tabs, chosen);
                let tab = &mut tabs[chosen];
                if tab.underway().is_none() {
                    tab.start(now);
                }
                if tab.item().is_none() {
                    let place = Place::Question(world.random.usize(0..12));
                    tab.happen(Event::Arrived(Route::Walk(tab.check(), place)), now);
                }
                let choice = world.random.usize(..1_000);
                if let Some(confirmed) = tab.answer(choice, now) {
                    // By an honest clock the last answer is the newest.
                    let others = if jumped { answers_in(&unseen, &confirmed.0) } else { Vec::new() };
                    expected.confirm(confirmed, &others);
                }
            }
            44..62 => tabs[chosen].happen(Event::Skipped(check.id.clone()), now),
            62..66 => {
                let tab = &mut tabs[chosen];
                tab.happen(Event::Arrived(Route::Walk(check.id.clone(), Place::Review)), now);
                tab.happen(Event::WentOn(check.id.clone()), now);
            }
            66..70 if tabs.len() < 3 => tabs.push(Tab::open(&disk, check, now)),
            70..76 => {
                // Closed, or killed by the system, without a word.
                figures.kills += 1;
                let tab = tabs.remove(chosen);
                if tab.warns() || tab.is_unaware {
                    expected.give_up(&disk, &tabs, &tab.model.state.profile);
                }
                drop(tab);
                if tabs.is_empty() {
                    tabs.push(Tab::open(&disk, check, now));
                }
            }
            76..80 => {
                // Killed while writing an answer that no screen has confirmed.
                figures.kills += 1;
                let kill = if world.random.bool() { Kill::Before } else { Kill::After };
                disk.kill.set(Some((disk.writes.get(), kill)));
                let mut tab = tabs.remove(chosen);
                let warned = tab.warns() || tab.is_unaware;
                let held = tab.model.state.profile.clone();
                let touched = tab.underway().map(|attempt| attempt.id).zip(tab.item());
                let refused = disk.refused.get();
                let answered = tab.answer(world.random.usize(..1_000), now);
                let died = disk.dead.replace(false);
                disk.kill.set(None);
                match answered {
                    Some(confirmed) if !died => {
                        let others = answers_in(&unseen(&disk, &tabs, usize::MAX), &confirmed.0);
                        expected.confirm(confirmed, if jumped { &others } else { &[] });
                        tabs.push(tab);
                    }
                    _ => {
                        // It may stand in the storage all the same.
                        if let Some(key) =
                            touched.filter(|_| kill == Kill::After && disk.refused.get() == refused)
                        {
                            expected.allow(&key, &Expected::answers_in(&durable(&disk), &key));
                        }
                        if warned {
                            expected.give_up(&disk, &tabs, &held);
                        }
                        drop(tab);
                        if tabs.is_empty() {
                            tabs.push(Tab::open(&disk, check, now));
                        }
                    }
                }
            }
            80..84 => {
                figures.faults += 1;
                disk.capacity.set(disk.size().saturating_add(world.random.usize(0..400)).saturating_sub(80));
            }
            84..87 => {
                figures.faults += 1;
                disk.blocked.set(!disk.blocked.get());
            }
            87..89 => {
                figures.faults += 1;
                disk.throws.set(world.random.usize(1..4));
            }
            89..93 => {
                disk.capacity.set(usize::MAX);
                disk.blocked.set(false);
            }
            93..95 => {
                figures.clears += 1;
                let stored = durable(&disk);
                disk.clear();
                for tab in &mut tabs {
                    tab.is_unaware = true;
                }
                // What no tab has in mind is gone.
                expected.give_up(&disk, &tabs, &stored);
            }
            95..97 => {
                figures.faults += 1;
                jumped = true;
                world.clock -= world.random.u64(0..86_400_000);
            }
            _ => {
                for tab in &mut tabs {
                    tab.happen(Event::ChangedElsewhere, now);
                }
            }
        }
        let lost = expected.lost(&disk, &tabs);
        assert!(lost.is_empty(), "seed {seed}: {lost:?} after {history:?}");
    }
    // All faults pass. Every tab hears of it, and goes on with something.
    disk.capacity.set(usize::MAX);
    disk.blocked.set(false);
    disk.throws.set(0);
    for _ in 0..2 {
        for tab in &mut tabs {
            let now = world.now();
            tab.happen(Event::ChangedElsewhere, now);
            tab.start(now);
        }
    }
    let missing = expected.missing(&durable(&disk));
    assert!(missing.is_empty(), "seed {seed}: {missing:?} at the end, after {history:?}");
    for tab in &tabs {
        assert_eq!(
            expected.missing(&tab.model.state.profile),
            [],
            "seed {seed}: on a screen, after {history:?}"
        );
        assert!(!tab.warns());
    }
    figures.sequences += 1;
    figures.confirmed += expected.confirmed;
    figures.given_up += expected.given_up;
    figures.writes += disk.writes.get();
    figures.refused += disk.refused.get();
}

/// What this tab cannot know: what others could not write, and what is stored where it cannot be read.
fn unseen(disk: &Disk, tabs: &[Tab<'_>], own: usize) -> Vec<Profile> {
    let others =
        tabs.iter().enumerate().filter(|(number, tab)| *number != own && (tab.warns() || tab.is_unaware));
    let others = others.map(|(_, tab)| tab.model.state.profile.clone());
    others.chain(disk.blocked.get().then(|| durable(disk))).collect()
}

fn answers_in(copies: &[Profile], key: &(AttemptId, ItemId)) -> Vec<Option<Response>> {
    copies.iter().flat_map(|copy| Expected::answers_in(copy, key)).collect()
}

#[test]
fn random_sequences_of_actions_and_faults_lose_nothing() {
    let check = check();
    let mut figures = Figures::default();
    let number = std::env::var("FAULT_SEQUENCES").ok();
    for seed in 0..number.map_or(2_000, |number| number.parse().expect("a number")) {
        sequence(seed, &check, &mut figures);
    }
    println!("{figures:?}, 0 missing");
}
