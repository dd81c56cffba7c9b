"""How users want to be treated: the smallest service there can be."""

from __future__ import annotations

from uuid import UUID

from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column

from examples.shop.storage import Document, Storage
from generated.preferences.http.models import Preferences as Preferred


class Base(DeclarativeBase):
    """The rows of this service."""


class PreferencesRow(Base):
    __tablename__ = "preferences"
    user_id: Mapped[UUID] = mapped_column(primary_key=True)
    preferences: Mapped[Preferred] = mapped_column(Document(Preferred))


class Preferences:
    """Implements `PreferencesService`."""

    def __init__(self, storage: Storage) -> None:
        """Keep what users chose in *storage*."""
        self.storage = storage

    async def get_preferences(self, user_id: UUID) -> Preferred:
        async with self.storage.reading() as session:
            row = await session.get(PreferencesRow, user_id)
        return _whole(Preferred() if row is None else row.preferences)

    async def replace_preferences(self, user_id: UUID, body: Preferred) -> Preferred:
        async with self.storage.request() as session:
            await session.merge(PreferencesRow(user_id=user_id, preferences=body))
        return _whole(body)


def _whole(preferences: Preferred) -> Preferred:
    """Set the defaults, too: what is not set is not sent."""
    return Preferred(**dict(preferences))
