"""What the decree permits: the `cho_phep` entries of templates/nd30.yaml, and nothing else of that file."""

import pathlib

import yaml

TABLE = pathlib.Path(__file__).parents[2] / "templates" / "nd30.yaml"


class Limits:
    """Permitted ranges, by their place in the table."""

    def __init__(self, path=TABLE):
        self.table = yaml.safe_load(path.read_text(encoding="utf-8"))

    def span(self, group, key):
        """Smallest and largest permitted value of one number, in the unit of the table."""
        return tuple(self.table[group][key]["cho_phep"])

    def size(self, component):
        """Smallest and largest permitted size of a component, pt."""
        return tuple(self.table["thanh_phan"][component]["cho_phep"]["co"])

    def face(self, component):
        """(bold, italic) of a component."""
        face = self.table["thanh_phan"][component]["cho_phep"]["kieu"]
        return {
            "dung": (False, False),
            "dam": (True, False),
            "nghieng": (False, True),
            "dam_nghieng": (True, True),
        }[face]

    def upper(self, component):
        """Whether a component stands in upper case."""
        return self.table["thanh_phan"][component]["cho_phep"]["chu"] == "hoa"
