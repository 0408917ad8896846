"""Performance is measured here, never asserted by a timed test."""
