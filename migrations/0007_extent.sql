-- How many operations each log has.
CREATE TABLE extent (
    log INTEGER PRIMARY KEY REFERENCES log (number),
    operations INTEGER NOT NULL
) STRICT;

INSERT INTO extent (log, operations) SELECT log, count(*) FROM operation GROUP BY log;

-- Places in a device's chain that two operations claim.
CREATE TABLE equivocation (
    log INTEGER NOT NULL REFERENCES log (number),
    device BLOB NOT NULL CHECK (length(device) = 32),
    seq INTEGER NOT NULL,
    PRIMARY KEY (log, device, seq)
) STRICT, WITHOUT ROWID;

INSERT INTO equivocation (log, device, seq)
SELECT log, device, seq FROM operation GROUP BY log, device, seq HAVING count(*) > 1;

-- Counted as they come: a screen asks every two seconds, and ten years of a log are half a million.
CREATE TRIGGER operation_counted AFTER INSERT ON operation BEGIN
    INSERT INTO extent (log, operations) VALUES (NEW.log, 1)
    ON CONFLICT (log) DO UPDATE SET operations = operations + 1;
    INSERT INTO equivocation (log, device, seq)
    SELECT NEW.log, NEW.device, NEW.seq WHERE EXISTS (
        SELECT 1 FROM operation
        WHERE device = NEW.device AND seq = NEW.seq AND log = NEW.log AND number <> NEW.number
    )
    ON CONFLICT DO NOTHING;
END;
