"""The rating engine: pure functions over frozen values. Knows no Django, no database and no clock."""
