-- Whoever allots is alone until its transaction ends: taken before any machine, so that two never wait in a circle.
select lock_queue()
