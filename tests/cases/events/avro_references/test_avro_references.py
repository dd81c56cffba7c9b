"""A definition that several references lead to is one class; texts of schemas are YAML."""

from __future__ import annotations

from collections.abc import Callable
from types import ModuleType

Golden = Callable[[str], ModuleType]


def test_one_definition_is_one_class(golden: Golden) -> None:
    models, avro = golden("shop.events.models"), golden("shop.events.avro")
    money = models.Money(amount=1)
    twice = models.Twice(one=money, other=money, named=money)
    assert avro.TWICE.decode(avro.TWICE.checked(twice)[0]) == twice
    tree = models.Tree(below=[models.Tree(below=[])])
    assert avro.TREE.decode(avro.TREE.checked(tree)[0]) == tree


def test_a_schema_is_yaml(golden: Golden) -> None:
    models, avro = golden("shop.events.models"), golden("shop.events.avro")
    text = models.Text(next=models.Text(lines=["b"]))
    assert text.lines == ["a"]
    assert text.number == 1.5
    assert avro.TEXT.decode(avro.TEXT.checked(text)[0]) == text
