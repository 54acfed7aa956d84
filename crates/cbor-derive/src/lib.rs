//! `#[derive(Decode)]` for the attributes that the wire types use: see the crate `folkmoot-cbor`.

use proc_macro2::{Span, TokenStream};
use quote::quote;
use syn::spanned::Spanned as _;
use syn::{
    Attribute, Data, DeriveInput, Error, Field, Fields, Ident, LitInt, LitStr, Member, Path,
    Result, Token, Type, Variant, parenthesized, parse_macro_input,
};

/// Reads structs as arrays, and enums as numbers or as pairs of a number and an array. Attributes are
/// minicbor's: `array`, `transparent` and `index_only` of types, `n` of fields and variants, `with`,
/// `has_nil` and `skip` of fields: what is skipped is no part of what is read.
#[proc_macro_derive(Decode, attributes(n, cbor))]
pub fn decode(input: proc_macro::TokenStream) -> proc_macro::TokenStream {
    let input = parse_macro_input!(input as DeriveInput);
    expand(&input).unwrap_or_else(|error| error.to_compile_error()).into()
}

fn expand(input: &DeriveInput) -> Result<TokenStream> {
    let whole = Said::of(&input.attrs)?;
    let name = &input.ident;
    if let Some(param) = input.generics.params.first() {
        return Err(Error::new(param.span(), "types with parameters can't be read"));
    }
    let mut nil = TokenStream::new();
    let body = match &input.data {
        Data::Struct(data) if whole.transparent => {
            let (member, field) = only(&data.fields, name.span())?;
            let (read, nothing) = Said::of(&field.attrs)?.functions(&field.ty);
            nil = quote! {
                fn nil() -> ::core::option::Option<Self> {
                    ::core::option::Option::map(#nothing(), |value| Self { #member: value })
                }
            };
            quote!(Ok(Self { #member: #read(d, ctx)? }))
        }
        Data::Struct(data) if whole.array => fields(&data.fields, &quote!(Self))?,
        Data::Enum(data) => {
            let rows = data.variants.iter().map(|variant| row(variant, whole.index_only));
            let rows = rows.collect::<Result<Vec<_>>>()?;
            let sort = match whole.index_only {
                true => quote!(d.i64()?),
                false => quote!(minicbor::sort(d)?),
            };
            quote! {
                let start = d.position();
                match #sort {
                    #(#rows)*
                    sort => Err(minicbor::decode::Error::unknown_variant(sort).at(start)),
                }
            }
        }
        _ => return Err(Error::new(name.span(), "neither an array, nor transparent, nor an enum")),
    };
    Ok(quote! {
        #[automatically_derived]
        impl<'bytes, Ctx> minicbor::Decode<'bytes, Ctx> for #name {
            fn decode(
                d: &mut minicbor::Decoder<'bytes>,
                ctx: &mut Ctx,
            ) -> ::core::result::Result<Self, minicbor::decode::Error> {
                #body
            }

            #nil
        }
    })
}

/// One sort of an enum.
fn row(variant: &Variant, index_only: bool) -> Result<TokenStream> {
    let name = &variant.ident;
    let index = Said::of(&variant.attrs)?.index(name.span())?;
    let read = match &variant.fields {
        Fields::Unit if index_only => quote!(Ok(Self::#name)),
        Fields::Unit => quote! {{
            d.skip()?;
            Ok(Self::#name)
        }},
        fields if index_only => return Err(Error::new(fields.span(), "`index_only`, with fields")),
        these => fields(these, &quote!(Self::#name))?,
    };
    Ok(quote!(#index => #read,))
}

/// Reads all fields of an array, and makes `what` of them.
fn fields(fields: &Fields, what: &TokenStream) -> Result<TokenStream> {
    let mut known = Vec::new();
    let mut inits = Vec::new();
    for (member, field) in fields.members().zip(fields) {
        let said = Said::of(&field.attrs)?;
        if said.skip {
            inits.push(quote!(#member: ::core::default::Default::default()));
            continue;
        }
        known.push((said.index(field.span())?, member, field, said));
    }
    known.sort_by_key(|(index, ..)| *index);
    let mut reads = Vec::new();
    for (at, (index, member, field, said)) in known.iter().enumerate() {
        let value = Ident::new(&format!("value{at}"), Span::mixed_site());
        let index = u64::try_from(*index).map_err(|err| Error::new(field.span(), err))?;
        reads.push(match said.with {
            None => quote!(let #value = fields.field(#index, d, ctx)?;),
            Some(_) => {
                let (read, nothing) = said.functions(&field.ty);
                quote!(let #value = fields.field_by(#index, d, ctx, #read, #nothing)?;)
            }
        });
        inits.push(quote!(#member: #value));
    }
    Ok(quote! {{
        let mut fields = minicbor::Fields::begin(d)?;
        #(#reads)*
        fields.end(d)?;
        Ok(#what { #(#inits),* })
    }})
}

fn only(fields: &Fields, span: Span) -> Result<(Member, &Field)> {
    match (fields.members().next(), fields.iter().next(), fields.len()) {
        (Some(member), Some(field), 1) => Ok((member, field)),
        _ => Err(Error::new(span, "`transparent`, with other than one field")),
    }
}

/// What attributes say.
#[derive(Default)]
struct Said {
    index: Option<i64>,
    array: bool,
    transparent: bool,
    index_only: bool,
    with: Option<Path>,
    has_nil: bool,
    skip: bool,
}

impl Said {
    fn of(attributes: &[Attribute]) -> Result<Self> {
        let mut said = Self::default();
        for attribute in attributes {
            if attribute.path().is_ident("n") {
                said.index = Some(attribute.parse_args::<LitInt>()?.base10_parse()?);
            } else if attribute.path().is_ident("cbor") {
                attribute.parse_nested_meta(|meta| {
                    if meta.path.is_ident("n") {
                        let content;
                        parenthesized!(content in meta.input);
                        said.index = Some(content.parse::<LitInt>()?.base10_parse()?);
                    } else if meta.path.is_ident("with") {
                        meta.input.parse::<Token![=]>()?;
                        said.with = Some(meta.input.parse::<LitStr>()?.parse()?);
                    } else if meta.path.is_ident("array") {
                        said.array = true;
                    } else if meta.path.is_ident("transparent") {
                        said.transparent = true;
                    } else if meta.path.is_ident("index_only") {
                        said.index_only = true;
                    } else if meta.path.is_ident("has_nil") {
                        said.has_nil = true;
                    } else if meta.path.is_ident("skip") {
                        said.skip = true;
                    } else {
                        return Err(meta.error("not known to this derive"));
                    }
                    Ok(())
                })?;
            }
        }
        Ok(said)
    }

    fn index(&self, span: Span) -> Result<i64> {
        self.index.ok_or_else(|| Error::new(span, "has no number: `#[n(…)]`"))
    }

    /// What reads the field, and what there is where it isn't.
    fn functions(&self, of: &Type) -> (TokenStream, TokenStream) {
        match &self.with {
            None => (
                quote!(<#of as minicbor::Decode<'bytes, Ctx>>::decode),
                quote!(<#of as minicbor::Decode<'bytes, Ctx>>::nil),
            ),
            Some(with) if self.has_nil => (quote!(#with::decode), quote!(#with::nil)),
            Some(with) => (quote!(#with::decode), quote!((|| ::core::option::Option::None))),
        }
    }
}
