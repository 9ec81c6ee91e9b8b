"""Imported by a process that others are forked from to build: all is done that each would have to do at first."""

from rokasean.publishing import workers

workers._prepare()
