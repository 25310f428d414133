-- Who adds waits for who adds, and for an import: two would give one id to two venues. Others read on.
lock table venue in share row exclusive mode
