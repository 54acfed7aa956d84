//! Evening 1 of the design: a street founds its assembly, with no network.

use folkmoot_protocol::api::{
    ConfirmPerson, ErrorCode, ExportCopy, ExportSegment, FilmContent, Found, Gather, GetStatus,
    Home, ImportSegment, Join, Need, ProposeSeal, Read, Scanned, SealReadiness, SealStanding,
    SignHeadcount, Stage, Us,
};
use folkmoot_testkit::{Phone, Street, neighbours};

fn roots(street: &mut Street) -> Vec<String> {
    street
        .gather_views()
        .unwrap()
        .into_iter()
        .map(|view| {
            let seal = view.seal.expect("a seal");
            assert_eq!(seal.standing, SealStanding::Holds);
            seal.root
        })
        .collect()
}

#[test]
fn five_found_an_assembly_by_their_cameras() {
    let mut street =
        Street::of(&neighbours(7)[..].iter().step_by(1).take(5).cloned().collect::<Vec<_>>())
            .unwrap();
    // Five people of three households: the fifth lives alone.
    street.phones[4].household = "Mill Lane 9".to_owned();
    street.drafts("Mill Lane", Vec::new()).unwrap();
    let before = street.phones[0].call(Gather {}).unwrap();
    assert_eq!(before.seal_ready, SealReadiness::NotSeated);
    street.gathers().unwrap();

    let views = street.gather_views().unwrap();
    for view in &views {
        let seal = view.seal.as_ref().unwrap();
        assert_eq!(seal.standing, SealStanding::Holds, "{seal:?}");
        assert_eq!((seal.number, seal.roll, seal.phones), (1, 5, 5));
    }
    let roots = roots(&mut street);
    assert!(roots.iter().all(|root| *root == roots[0]), "{roots:?}");
    for phone in &mut street.phones {
        let status = phone.call(GetStatus {}).unwrap();
        assert_eq!(status.neighbourhood.unwrap().stage, Stage::Resident);
        let us = phone.call(Us {}).unwrap();
        let residents: usize = us.households.iter().map(|h| h.residents.len()).sum();
        assert_eq!(residents, 5);
        assert!(us.households.iter().flat_map(|h| &h.residents).all(|r| !r.provisional));
    }
}
