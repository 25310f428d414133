-- Two imports at once would both add what is new.
lock table school in share row exclusive mode
