//! The same street, later that evening: somebody moved in, somebody lost a phone, somebody shares one.

use std::time::{Instant, SystemTime, UNIX_EPOCH};

use folkmoot_protocol::api::{
    CallGathering, ConfirmNewPhone, Gather, NewPhoneIs, NextNewPhone, ProposeSeal, Read, Scanned,
    SealStanding, Us,
};
use folkmoot_protocol::ids::PersonId;
use folkmoot_tests::e2e::{Aim, App, Filming, LIMIT, Neighbour, PIN, Picture, Stage};

use super::{app_films, app_meets, film_app, meeting, neighbours_exchange, pictures, restart};

/// Three neighbours call an urgent gathering for now, and check in with each other.
pub fn call_urgently(carla: &mut Neighbour, dev: &mut Neighbour, elif: &mut Neighbour) {
    let now = SystemTime::now().duration_since(UNIX_EPOCH).unwrap().as_secs();
    let call = || CallGathering {
        place: "The mill pond".to_owned(),
        starts_at: i64::try_from(now).unwrap(),
        urgent: true,
    };
    for neighbour in [&mut *carla, &mut *dev, &mut *elif] {
        neighbour.begins_an_evening();
    }
    carla.ask(call());
    for other in [&mut *dev, &mut *elif] {
        neighbours_exchange(carla, other);
        other.ask(call());
        neighbours_exchange(other, carla);
    }
    neighbours_exchange(carla, dev);
    carla.meets(dev);
    carla.meets(elif);
    dev.meets(elif);
}

/// A new phone says who its person is, and waits to be met.
pub async fn applies(app: &App, how: &str, household: &str) {
    app.walk(&["start-join", how]).await;
    app.makes_keys().await;
    app.write("field-name", app.name()).await;
    app.write("field-household", household).await;
    app.take_picture(&format!("apply-{}", app.name())).await;
    app.tap("apply-go").await;
    app.see("steps").await;
    app.take_picture(&format!("met-{}-first", app.name())).await;
}

/// A resident's real app meets a new phone's: each one's camera sees the other one's screen.
pub async fn app_meets_new(resident: &App, new: &App, answer: &str) {
    resident.open("/us/meet").await;
    resident.see("code").await;
    new.note_all("met-by", "name").await;
    let facing = [
        Filming::start(resident, new, Aim::at("code")),
        Filming::start(new, resident, Aim::at("code")),
    ];
    let since = Instant::now();
    while !new.noted(resident.name()).await {
        if resident.sees("confirm").await {
            assert_eq!(resident.words("asked-name").await, new.name());
            resident.take_picture(&format!("meet-{}", new.name())).await;
            resident.hold(answer).await;
        }
        assert!(facing.iter().all(Filming::is_running), "both windows are open");
        if since.elapsed() > LIMIT {
            for app in [resident, new] {
                app.take_picture(&format!("failed-{}", app.name())).await;
            }
            panic!("{} did not meet {}", resident.name(), new.name());
        }
    }
    drop(facing);
    new.take_picture(&format!("met-{}", new.name())).await;
    resident.take_picture(&format!("vouched-{}", new.name())).await;
    resident.tap("show-welcome").await;
    resident.see("film").await;
    resident.take_picture("welcome").await;
    let filming = Filming::start(new, resident, Aim::at("film"));
    new.reads("title", "Mill Lane").await;
    drop(filming);
    new.take_picture(&format!("welcomed-{}", new.name())).await;
}

/// The same by a neighbour whose screen is drawn by the test.
pub async fn neighbour_meets_new(neighbour: &mut Neighbour, new: &App, is: NewPhoneIs) {
    new.open("/met").await;
    if new.sees("next-voucher").await {
        new.tap("next-voucher").await;
    }
    new.note_all("met-by", "name").await;
    let mut shown = neighbour.ask(NextNewPhone {}).code;
    let since = Instant::now();
    while !new.noted(neighbour.name()).await {
        new.film_picture(&Picture::of_code(&shown, 8)).await;
        if new.sees("code").await {
            for text in new.codes_shown(&Aim::at("code")).await {
                if let Ok(Scanned::NewPhone(asks)) = neighbour.try_ask(Read { text }) {
                    assert_eq!(asks.name, new.name());
                    shown = neighbour.ask(ConfirmNewPhone { is }).code;
                }
            }
        }
        assert!(since.elapsed() < LIMIT, "{} did not meet {}", neighbour.name(), new.name());
    }
}

/// The person of that name, as a neighbour's phone knows them.
pub fn person(neighbour: &mut Neighbour, name: &str) -> PersonId {
    let us = neighbour.ask(Us {});
    let mut all = us.households.iter().flat_map(|it| &it.residents);
    all.find(|it| it.name == name).unwrap().person
}

/// The evening is sealed by the neighbours; every app takes it in. Gives the root.
pub async fn seals(
    carla: &mut Neighbour,
    others: [&mut Neighbour; 2],
    ana: &App,
    apps: &[&App],
) -> String {
    film_app(&mut [&mut *carla], ana).await;
    let [dev, elif] = others;
    for other in [&mut *dev, &mut *elif] {
        neighbours_exchange(other, carla);
    }
    carla.ask(ProposeSeal { closes: true });
    for other in [dev, elif] {
        neighbours_exchange(carla, other);
        neighbours_exchange(other, carla);
    }
    let seal = carla.ask(Gather {}).seal.unwrap();
    assert_eq!((seal.number, seal.standing), (2, SealStanding::Holds));
    for app in apps {
        app_films(app, carla).await;
        app.open("/gather/seal").await;
        app.see_with("seal-standing", "standing", "holds").await;
        assert_eq!(app.words("root").await, seal.root, "{}", app.name());
        // Only residents can speak for a new phone.
        app.open("/us/meet").await;
        app.see("code").await;
    }
    seal.root
}

/// Bea has keys of her own on Ana's phone, and sees nothing of Ana's.
pub async fn shares_a_phone(ana: &App) {
    ana.open("/us/phone/people").await;
    if ana.is_browser() {
        // The browser keeps her keys: before others come, she chooses a PIN.
        ana.write("field-pin", PIN).await;
        ana.write("field-pin-again", PIN).await;
        ana.tap("pin-save").await;
    }
    ana.tap("add-person").await;
    ana.write("field-label", "Bea").await;
    ana.write("field-their-pin", "8642").await;
    ana.write("field-their-pin-again", "8642").await;
    ana.tap("their-pin-save").await;
    ana.see("added").await;
    ana.take_picture("people").await;
    ana.tap("hand-over").await;
    ana.see("person-2").await;
    ana.take_picture("who-are-you").await;
    ana.tap("person-2").await;
    ana.write("field-pin", PIN).await;
    ana.tap("unlock").await;
    ana.see_with("error", "code", "wrong-pin").await;
    ana.write("field-pin", "8642").await;
    ana.tap("unlock").await;
    ana.see("start-found").await;
    ana.take_picture("bea-start").await;
    let shown = ana.run("return document.body.innerText", vec![]).await;
    let shown = shown.as_str().unwrap_or_default().to_owned();
    for hers in ["Mill Lane", "Ana", "Carla", "Noor"] {
        assert!(!shown.contains(hers), "Bea sees {hers}");
    }
    ana.tap("go-people").await;
    ana.tap("hand-over").await;
    ana.tap("person-1").await;
    ana.write("field-pin", PIN).await;
    ana.tap("unlock").await;
    ana.reads("title", "Mill Lane").await;
}

/// Everything of this evening, after the founding.
pub async fn evening(stage: &Stage, ana: &App, [carla, dev, elif]: [&mut Neighbour; 3]) {
    let (noors, bens) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    call_urgently(carla, dev, elif);
    app_films(ana, carla).await;
    app_meets(ana, carla).await;

    let noor = App::start("Noor", noors.path(), stage).await;
    applies(&noor, "neighbour-new", "9 Mill Lane").await;
    app_meets_new(ana, &noor, "is-newcomer").await;
    for neighbour in [&mut *carla, &mut *dev] {
        neighbour_meets_new(neighbour, &noor, NewPhoneIs::Newcomer).await;
    }
    noor.stop().await;
    // Ben's phone fell into the mill pond.
    let ben = App::start("Ben", bens.path(), stage).await;
    applies(&ben, "neighbour-returning", "10 Mill Lane").await;
    app_meets_new(ana, &ben, "is-resident").await;
    for neighbour in [&mut *carla, &mut *dev] {
        let is = NewPhoneIs::Resident(person(neighbour, "Ben"));
        neighbour_meets_new(neighbour, &ben, is).await;
    }
    for other in [&mut *dev, &mut *elif] {
        neighbours_exchange(other, carla);
    }
    meeting::decides(ana, carla).await;
    // Every page, while there is most to see: newcomers, a new phone, a gathering under way.
    pictures(ana).await;
    // Noor's phone was off meanwhile, and knows all the same who met it.
    let noor = restart("Noor", noors.path(), stage).await;
    seals(carla, [dev, elif], ana, &[ana, &noor, &ben]).await;
    meeting::is_in_the_minutes(ana, carla).await;
    noor.take_picture("noor-resident").await;
    shares_a_phone(ana).await;
    noor.stop().await;
    ben.stop().await;
}
