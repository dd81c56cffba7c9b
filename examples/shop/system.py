"""The whole shop in one process, on embedded defaults or on the brokers that it is given."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Mapping, Sequence
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path
from tempfile import TemporaryDirectory
from uuid import uuid4

from sqlalchemy import func, select
from starlette.middleware import Middleware

from examples.shop import (
    inventory,
    notifications,
    orders_tables,
    payments_tables,
    preferences,
    users_tables,
)
from examples.shop.inventory import Inventory
from examples.shop.notifications import Notifications
from examples.shop.orders import Orders
from examples.shop.orders_calls import OrdersCalls
from examples.shop.orders_events import OrdersEvents
from examples.shop.payments import Payments
from examples.shop.preferences import Preferences
from examples.shop.recommendations import Recommendations
from examples.shop.serving import delivering, relaying, serving
from examples.shop.storage import Storage
from examples.shop.users import Users
from examples.shop.users_grpc import UsersRpcs
from generated._shared.money import Money
