"""Functions whose parameters may be of any kind; the text tells nothing."""
import torch


def double(x):
    x *= 2
    return x


def bump(x, by=1):
    x = x + by
    return x


def grow(xs, more):
    xs += more
    return xs


def remove_last(xs, n=None):
    if n is None:
        return xs.pop()
    return xs.pop(n)


def words(s, sep=None):
    return s.split(sep)


def swap(s, a, b):
    return s.replace(a, b)


def ordered(xs, **kw):
    xs.sort(**kw)
    return xs


def rev(xs):
    xs.reverse()
    return xs


def merged(a, b):
    c = a.copy()
    c.update(b)
    return c


def where_is(xs, v):
    return xs.index(v), xs.count(v)


def glue(sep, xs):
    return sep.join(xs)


def add_all(s, xs):
    for x in xs:
        s.add(x)
    s.discard(1)
    return s


def lookup(d, k):
    return d.get(k), d.get(k, -1)


def stretch(xs):
    xs.extend([7, 8])
    xs.insert(0, -1)
    xs.remove(7)
    return xs


def both(a, b):
    return a and b, a or b, not a


def truthy(x):
    return "yes" if x else "no"


def cmp(a, b):
    return a == b, a != b


def size(x):
    return len(x)


def mod(a, b):
    return a % b, a // b, -a, a ** 2


def shift(a, b):
    return a & b, a | b, a << 1, a ^ b


def mid(lo, x, hi):
    return lo < x < hi


def tail(x, n):
    return x[-n:], x[::2], x[n:], x[:-1]


def set_first(x, v):
    x[0] = v
    return x


def clear(x):
    x.clear()
    return x


def upper(s):
    return s.upper().strip().title()


def kind(x):
    if isinstance(x, bool):
        return "bool"
    if isinstance(x, int):
        return "int"
    if isinstance(x, float):
        return "float"
    if isinstance(x, str):
        return "str"
    if torch.is_tensor(x):
        return "tensor"
    return type(x).__name__


t = torch.ones(2)
u = double(t)
print(t, u, double(3), double([1]), double("ab"))
v = bump(t)
print(t, v, bump(2), bump(2.5, 0.5))
a = [1]
b = grow(a, [2, 3])
print(a, b, grow("x", "y"), grow(1, 2), a is b)
print(remove_last([1, 2, 3]), remove_last([1, 2, 3], 0), remove_last({"k": 4}, "k"))
print(words("a b  c"), words("a,b", ","), swap("a-b-c", "-", "+"))
print(ordered([10, 9, 1]), ordered([3, 1, 2], reverse=True), ordered(["bb", "a"], key=len), rev([1, 2, 3]))
print(merged({"a": 1}, {"b": 2}), where_is([1, 2, 1], 1), where_is("banana", "a"), glue("-", ["x", "y"]))
print(sorted(add_all({1, 2}, [3, 4])), lookup({"a": 0}, "a"), lookup({"a": 0}, "b"), stretch([7, 1]))
print(both(0, 5), both([], [1]), both("a", ""), both(None, 1))
print(truthy([]), truthy({}), truthy(""), truthy(0.0), truthy(torch.zeros(1)), truthy([0]), truthy(None))
print(cmp([1, 2], [1, 2]), cmp({"a": 1}, {"a": 1}), cmp("a", "b"), cmp(1, 1.0), cmp((1, 2), (1, 3)))
print(size("abc"), size([1]), size({"a": 1}), size(torch.zeros(3, 2)), size({1, 2}))
print(mod(7, 3), mod(-7, 3), mod(7.5, 2), mod(torch.tensor([7, -7]), 3))
print(shift(6, 3), shift(torch.tensor([6]), torch.tensor([3])), mid(0, 1, 2), mid("a", "b", "c"), mid(0, torch.tensor(5.0), 2))
print(tail([1, 2, 3, 4], 1), tail("abcd", 2), tail(torch.arange(4), 3))
print(set_first([1, 2], 9), set_first(torch.zeros(2), 9), set_first({0: 1}, 5), clear([1, 2]), upper(" ab cd "))
print([kind(x) for x in (True, 1, 1.5, "s", torch.ones(1))])
