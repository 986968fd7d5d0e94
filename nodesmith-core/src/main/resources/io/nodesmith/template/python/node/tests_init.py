"""Tests of {{node.node}}."""
