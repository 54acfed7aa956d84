use std::cmp::Ordering;

/// Sorts a list in place. Elements that `compare` holds equal come in no particular order.
///
/// The standard library's sorts are made anew for each type, in two to three kilobytes: they are for
/// operations, of which there may be many. This one is made once, and asks each list to compare and
/// to swap.
pub fn sort_by<T>(list: &mut [T], compare: impl FnMut(&T, &T) -> Ordering) {
    heap_sort(&mut List { list, compare });
}

/// [`sort_by`] ascending keys.
pub fn sort_by_key<T, K: Ord>(list: &mut [T], key: impl Fn(&T) -> K) {
    sort_by(list, |one, other| key(one).cmp(&key(other)));
}

/// What a sort asks of a list, whatever it is of.
trait Sortable {
    fn len(&self) -> usize;
    fn is_less(&mut self, one: usize, other: usize) -> bool;
    fn swap(&mut self, one: usize, other: usize);
}

struct List<'l, T, F> {
    list: &'l mut [T],
    compare: F,
}

impl<T, F: FnMut(&T, &T) -> Ordering> Sortable for List<'_, T, F> {
    fn len(&self) -> usize {
        self.list.len()
    }

    fn is_less(&mut self, one: usize, other: usize) -> bool {
        let both = self.list.get(one).zip(self.list.get(other));
        both.is_some_and(|(one, other)| (self.compare)(one, other).is_lt())
    }

    fn swap(&mut self, one: usize, other: usize) {
        self.list.swap(one, other);
    }
}

/// Heapsort (J. W. J. Williams, 1964): never worse than n log n, and nothing is allocated.
fn heap_sort(list: &mut dyn Sortable) {
    let len = list.len();
    for root in (0..len / 2).rev() {
        sift_down(list, root, len);
    }
    for end in (1..len).rev() {
        list.swap(0, end);
        sift_down(list, 0, end);
    }
}

/// Makes what is below `root` a heap, of which only the root may be too small; it ends at `end`.
fn sift_down(list: &mut dyn Sortable, mut root: usize, end: usize) {
    loop {
        let mut child = 2 * root + 1;
        if child >= end {
            return;
        }
        if child + 1 < end && list.is_less(child, child + 1) {
            child += 1;
        }
        if !list.is_less(root, child) {
            return;
        }
        list.swap(root, child);
        root = child;
    }
}
