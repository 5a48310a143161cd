-- What letters settle is read by the day or motion that it is of: one number may stand on commitments of two days.
DROP INDEX settlements_target;
CREATE INDEX settlements_of ON settlements (of_kind, of_unit);
