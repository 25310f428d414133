-- Others read on; a second import, or an edit, waits for this one to end.
lock table venue in share row exclusive mode;
