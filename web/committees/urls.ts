export const COMMITTEES_URL = '/gouvernance/comites';
export const committeeUrl = (committee: string): string => `${COMMITTEES_URL}/${committee}`;
export const meetingUrl = (meeting: number): string => `/gouvernance/reunions/${meeting}`;
export const OWN_COMMITTEES_URL = '/mon-espace/gouvernance/comites';
export const ownCommitteeUrl = (committee: string): string => `${OWN_COMMITTEES_URL}/${committee}`;
export const ownMeetingUrl = (meeting: number): string => `/mon-espace/gouvernance/reunions/${meeting}`;
export const calendarUrl = (meeting: number): string => `/api/meetings/${meeting}/meeting.ics`;
