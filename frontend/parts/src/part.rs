//! The one component, and what Yew's macros find in place of their own.

use std::any::{Any, TypeId};
use std::convert::Infallible;
use std::marker::PhantomData;
use std::rc::Rc;

use yew::functional::{FunctionComponent as Hooks, FunctionProvider, HookContext};
use yew::html::{
    BaseComponent as YewComponent, ChildrenRenderer, Context as YewContext, IntoPropValue,
};
use yew::virtual_dom::{Key, VComp, VList, VNode};
use yew::{AppHandle, HtmlResult, Properties};

/// A function that draws, with its props.
trait Drawn: Any {
    fn draw(&self, hooks: &mut HookContext) -> HtmlResult;

    fn same(&self, other: &dyn Any) -> bool;
}

struct Drawing<C: FunctionProvider>(C::Properties);

impl<C: FunctionProvider<Properties: 'static> + 'static> Drawn for Drawing<C> {
    fn draw(&self, hooks: &mut HookContext) -> HtmlResult {
        C::run(hooks, &self.0)
    }

    fn same(&self, other: &dyn Any) -> bool {
        other.downcast_ref::<Self>().is_some_and(|other| self.0 == other.0)
    }
}

/// Props of the one component.
#[derive(Clone, Properties)]
pub struct PartProps {
    what: Rc<dyn Drawn>,
}

impl PartProps {
    /// Which function it is.
    fn which(&self) -> TypeId {
        let what: &dyn Any = &*self.what;
        what.type_id()
    }
}

impl PartialEq for PartProps {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.what, &other.what) || self.what.same(&*other.what)
    }
}

/// The one component. Where another function comes to stand in the place of the one before, it begins anew:
/// with fresh hooks, and with fresh elements.
#[derive(Debug)]
pub struct Part {
    hooks: Hooks<Self>,
    /// Changes with each function that comes to stand here.
    odd: bool,
}

impl FunctionProvider for Part {
    type Properties = PartProps;

    fn run(hooks: &mut HookContext, props: &PartProps) -> HtmlResult {
        props.what.draw(hooks)
    }
}

impl YewComponent for Part {
    type Message = ();
    type Properties = PartProps;

    fn create(ctx: &YewContext<Self>) -> Self {
        Self { hooks: Hooks::new(ctx), odd: false }
    }

    fn update(&mut self, _: &YewContext<Self>, (): ()) -> bool {
        true
    }

    fn changed(&mut self, ctx: &YewContext<Self>, before: &PartProps) -> bool {
        if ctx.props().which() != before.which() {
            self.hooks.destroy();
            self.hooks = Hooks::new(ctx);
            self.odd = !self.odd;
        }
        true
    }

    fn view(&self, ctx: &YewContext<Self>) -> HtmlResult {
        let drawn = self.hooks.render(ctx.props())?;
        // A list whose one entry has another key than before: nothing of the old entry is kept.
        let key = Key::from(if self.odd { "1" } else { "0" });
        let entry = VNode::VList(Rc::new(VList::with_children(vec![drawn], Some(key))));
        Ok(VNode::VList(Rc::new(VList::with_children(vec![entry], None))))
    }

    fn rendered(&mut self, _: &YewContext<Self>, _: bool) {
        self.hooks.rendered();
    }

    fn destroy(&mut self, _: &YewContext<Self>) {
        self.hooks.destroy();
    }

    fn prepare_state(&self) -> Option<String> {
        None
    }
}

/// Starts an app whose root is this component.
pub fn render<C>(props: <C as FunctionProvider>::Properties) -> AppHandle<Part>
where
    C: FunctionProvider<Properties: 'static> + 'static,
{
    let what = Rc::new(Drawing::<C>(props));
    yew::Renderer::<Part>::with_props(PartProps { what }).render()
}

/// A component with its props, as `html!` makes it.
pub struct VChild<C> {
    what: Rc<dyn Drawn>,
    key: Option<Key>,
    component: PhantomData<C>,
}

impl<C> VChild<C> {
    /// The component `C` with these props.
    pub fn new(props: <C as BaseComponent>::Properties, key: Option<Key>) -> Self
    where
        C: BaseComponent + FunctionProvider<Properties = <C as BaseComponent>::Properties>,
    {
        Self { what: Rc::new(Drawing::<C>(props)), key, component: PhantomData }
    }
}

fn node(what: Rc<dyn Drawn>, key: Option<Key>) -> VNode {
    VNode::VComp(Rc::new(VComp::new::<Part>(Rc::new(PartProps { what }), key)))
}

impl<C> From<VChild<C>> for VNode {
    fn from(child: VChild<C>) -> Self {
        node(child.what, child.key)
    }
}

impl<C> IntoPropValue<VNode> for VChild<C> {
    fn into_prop_value(self) -> VNode {
        self.into()
    }
}

impl<C> IntoPropValue<ChildrenRenderer<VNode>> for VChild<C> {
    fn into_prop_value(self) -> ChildrenRenderer<VNode> {
        ChildrenRenderer::new(vec![self.into()])
    }
}

/// What `#[component]` makes of a function. Only the props are used: the rest is what Yew would compile for
/// each component, and since no [`Context`] can be had, it all falls away.
pub trait BaseComponent: Sized + 'static {
    /// Components of functions have none.
    type Message: 'static;
    /// The props.
    type Properties: Properties + 'static;

    /// Never called.
    fn create(ctx: &Context<Self>) -> Self;
    /// Never called.
    fn update(&mut self, ctx: &Context<Self>, message: Self::Message) -> bool;
    /// Never called.
    fn changed(&mut self, ctx: &Context<Self>, before: &Self::Properties) -> bool;
    /// Never called.
    fn view(&self, ctx: &Context<Self>) -> HtmlResult;
    /// Never called.
    fn rendered(&mut self, ctx: &Context<Self>, first: bool);
    /// Never called.
    fn destroy(&mut self, ctx: &Context<Self>);
    /// Never called.
    fn prepare_state(&self) -> Option<String>;
}

/// Cannot be had.
#[derive(Debug)]
pub struct Context<C>(Infallible, PhantomData<C>);

impl<C: BaseComponent> Context<C> {
    /// Never called.
    pub fn props(&self) -> &C::Properties {
        match self.0 {}
    }
}

/// Cannot be had.
#[derive(Debug)]
pub struct FunctionComponent<C>(Infallible, PhantomData<C>);

impl<C: FunctionProvider> FunctionComponent<C> {
    /// Never called.
    pub fn new(ctx: &Context<C>) -> Self {
        match ctx.0 {}
    }

    /// Never called.
    pub fn render(&self, _: &C::Properties) -> HtmlResult {
        match self.0 {}
    }

    /// Never called.
    pub fn rendered(&self) {
        match self.0 {}
    }

    /// Never called.
    pub fn destroy(&self) {
        match self.0 {}
    }

    /// Never called.
    pub fn prepare_state(&self) -> Option<String> {
        match self.0 {}
    }
}
