//! What `html!` makes of elements and lists, with as little as can be at the place where they stand: a page
//! has a thousand of them, and most have a name, fixed attributes and children, and nothing else.

use std::marker::PhantomData;
use std::mem::ManuallyDrop;
use std::rc::Rc;

use yew::html::{ChildrenRenderer as YewChildren, IntoPropValue, NodeRef};
use yew::virtual_dom::{
    AttrValue, AttributeOrProperty, Attributes, Key, Listeners, VList, VNode, VTag as YewTag,
};

/// Attributes that are the same every time.
type Fixed = &'static [(&'static str, AttributeOrProperty)];

/// Makes elements.
#[derive(Debug)]
pub struct VTag;

impl VTag {
    /// Any element but a field.
    // Inlined, so that what a page does not say of an element is not said in code either.
    #[inline(always)]
    pub fn __new_other(
        tag: AttrValue,
        node_ref: Ref,
        key: Option<Key>,
        attributes: Attributes,
        listeners: Listeners,
        children: VNode,
    ) -> VNode {
        let more = ManuallyDrop::new((tag, node_ref, key, attributes, listeners));
        if let (
            AttrValue::Static(tag),
            Ref(None),
            None,
            Attributes::Static(attributes),
            Listeners::None,
        ) = &*more
        {
            return plain(tag, attributes, children);
        }
        let (tag, Ref(node_ref), key, attributes, listeners) = ManuallyDrop::into_inner(more);
        element(tag, node_ref, key, attributes, listeners, children)
    }

    /// A field of one line, or something to tick.
    #[inline(never)]
    pub fn __new_input(
        value: Option<AttrValue>,
        checked: Option<bool>,
        Ref(node_ref): Ref,
        key: Option<Key>,
        attributes: Attributes,
        listeners: Listeners,
    ) -> VNode {
        let node_ref = node_ref.unwrap_or_default();
        YewTag::__new_input(value, checked, node_ref, key, attributes, listeners).into()
    }

    /// A field of several lines.
    #[inline(never)]
    pub fn __new_textarea(
        value: Option<AttrValue>,
        first: Option<AttrValue>,
        Ref(node_ref): Ref,
        key: Option<Key>,
        attributes: Attributes,
        listeners: Listeners,
    ) -> VNode {
        let node_ref = node_ref.unwrap_or_default();
        YewTag::__new_textarea(value, first, node_ref, key, attributes, listeners).into()
    }
}

#[inline(never)]
fn plain(tag: &'static str, attributes: Fixed, children: VNode) -> VNode {
    let tag = AttrValue::Static(tag);
    element(tag, None, None, Attributes::Static(attributes), Listeners::None, children)
}

#[inline(never)]
fn element(
    tag: AttrValue,
    node_ref: Option<NodeRef>,
    key: Option<Key>,
    attributes: Attributes,
    listeners: Listeners,
    children: VNode,
) -> VNode {
    let node_ref = node_ref.unwrap_or_default();
    YewTag::__new_other(tag, node_ref, key, attributes, listeners, children).into()
}

/// Whether, and by what, an element is to be found again.
#[derive(Debug, Default)]
pub struct Ref(Option<NodeRef>);

impl IntoPropValue<Ref> for NodeRef {
    fn into_prop_value(self) -> Ref {
        Ref(Some(self))
    }
}

impl IntoPropValue<Ref> for &NodeRef {
    fn into_prop_value(self) -> Ref {
        Ref(Some(self.clone()))
    }
}

/// Makes the children of an element or a component.
#[derive(Debug)]
pub struct ChildrenRenderer;

impl ChildrenRenderer {
    /// Several nodes as one.
    #[inline(never)]
    #[allow(clippy::new_ret_no_self)]
    pub fn new(children: Vec<VNode>) -> VNode {
        VNode::VList(Rc::new(VList::with_children(children, None)))
    }
}

/// Nodes written below each other.
pub trait Nodes {
    /// Them, moved, and not copied as a slice's would be.
    #[allow(clippy::wrong_self_convention)]
    fn to_vec(self) -> Vec<VNode>;
}

impl<const COUNT: usize> Nodes for [VNode; COUNT] {
    #[inline(never)]
    fn to_vec(self) -> Vec<VNode> {
        Vec::from(self)
    }
}

/// Whatever may stand in a block: something, nothing, or many.
#[derive(Debug)]
pub struct NodeSeq<IN, OUT>(Vec<OUT>, PhantomData<IN>);

impl<IN: Into<OUT>, OUT> From<IN> for NodeSeq<IN, OUT> {
    fn from(one: IN) -> Self {
        Self(vec![one.into()], PhantomData)
    }
}

impl<IN: Into<OUT>, OUT> From<Option<IN>> for NodeSeq<IN, OUT> {
    fn from(one: Option<IN>) -> Self {
        Self(one.into_iter().map(Into::into).collect(), PhantomData)
    }
}

impl<IN: Into<OUT>, OUT> From<Vec<IN>> for NodeSeq<IN, OUT> {
    fn from(many: Vec<IN>) -> Self {
        Self(many.into_iter().map(Into::into).collect(), PhantomData)
    }
}

impl<IN: Into<OUT> + Clone, OUT> From<&YewChildren<IN>> for NodeSeq<IN, OUT> {
    fn from(many: &YewChildren<IN>) -> Self {
        Self(many.iter().map(Into::into).collect(), PhantomData)
    }
}

impl<IN, OUT> IntoIterator for NodeSeq<IN, OUT> {
    type Item = OUT;
    type IntoIter = std::vec::IntoIter<OUT>;

    fn into_iter(self) -> Self::IntoIter {
        self.0.into_iter()
    }
}
