-- Those who were offered a place in an invented pilot accept it. `app.act` is said before.
update team_member set state = 'accepted' from school_class join pilot using (pilot)
where school_class.school_class = team_member.school_class and demonstration and team_member.state = 'proposed'
